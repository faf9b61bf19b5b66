// One of many: search as you type.

import { type KeyboardEvent, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react';
import {
  ComboBox as AriaComboBox,
  Button,
  ComboBoxStateContext,
  Group,
  Header,
  Input,
  type Key,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Popover,
  Text,
} from 'react-aria-components';
import s from './combo-box.module.css';
import { type ComboOption, type ComboSection, filterOptions } from './combo-filter';
import { cx } from './cx';
import { bareInputClass, boxClass, FieldParts, type FieldProps, fieldClass } from './field';
import { formatNumber } from './format/numbers';
import { given } from './given';
import { Icon } from './icon';
import panel from './list-box.module.css';

export type { ComboOption } from './combo-filter';

export interface ComboBoxProps extends FieldProps {
  readonly options: readonly ComboOption[];
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  readonly placeholder?: string | undefined;
  /** Offers to make what was typed when nothing is called exactly that. */
  readonly onCreate?: ((text: string) => void) | undefined;
  readonly createLabel?: ((text: string) => string) | undefined;
  /** Words typed and left count as chosen, as with Enter; Escape keeps them. For names that any words may be. */
  readonly takesTyped?: boolean | undefined;
}

/** More than this is not read but narrowed; it also keeps the open list light over thousands of options. */
const SHOWN = 100;
const CREATE = '\u0000create';

/** A labelled choice from up to thousands. Emptying the field chooses nothing. */
export function ComboBox(props: ComboBoxProps) {
  const { label, isLabelHidden, description, error, value, placeholder } = props;
  const { isRequired, isDisabled, isReadOnly, autoFocus, name } = props;
  const combo = useComboBox(props);
  const { text, sections, note, handleType, handleChoose, leave, choices, hasJustChosen } = combo;
  return (
    <AriaComboBox
      className={fieldClass}
      items={sections}
      inputValue={text}
      onInputChange={handleType}
      value={value}
      onChange={handleChoose}
      onBlur={leave}
      // Where any words will do, a list that opened by itself would only cover the rest of the form.
      menuTrigger={hasJustChosen ? 'manual' : props.takesTyped ? 'input' : 'focus'}
      allowsEmptyCollection
      isInvalid={error !== undefined}
      {...given({ isRequired, isDisabled, isReadOnly, autoFocus, name })}
      validationBehavior="aria"
    >
      <CloseAfterChoice choices={choices} />
      <FieldParts {...{ label, isLabelHidden, description, error, isRequired }}>
        <Group className={boxClass}>
          <TypedWords best={combo.best} onChoose={handleChoose} isKept={props.takesTyped ?? false}>
            <Input className={bareInputClass} {...given({ placeholder })} />
          </TypedWords>
          <Button className={cx(s['open'])}>
            <Icon name="chevron-down" />
          </Button>
        </Group>
      </FieldParts>
      <Popover className={cx(panel['panel'])} offset={4}>
        <ListBox<ComboSection>
          className={cx(panel['list'])}
          renderEmptyState={() => <p className={cx(panel['note'])}>Nothing matches.</p>}
        >
          {(section) => <SectionRows section={section} />}
        </ListBox>
        {note !== null && <p className={cx(panel['note'], s['more'])}>{note}</p>}
      </Popover>
    </AriaComboBox>
  );
}

function useComboBox(props: ComboBoxProps) {
  const { options, value, onChange, onCreate, createLabel = (text) => `Add “${text}”`, takesTyped } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const [choices, setChoices] = useState(0);
  // React Aria takes any new text for typing: the words of what was chosen would open the list again.
  const [hasJustChosen, setJustChosen] = useState(false);
  const chosen = useMemo(() => options.find((option) => option.id === value), [options, value]);
  const matches = useMemo(() => filterOptions(options, typed ?? '', SHOWN), [options, typed]);
  const name = typed?.trim() ?? '';
  const isNew = onCreate !== undefined && name !== '' && !options.some((option) => option.label === name);
  const create: ComboSection = {
    id: `section ${CREATE}`,
    title: '',
    options: [{ id: CREATE, label: createLabel(name), icon: 'add' }],
  };
  const rest = matches.total - matches.shown;
  const handleChoose = (key: Key | null) => {
    setTyped(null);
    if (key !== null) {
      setChoices((before) => before + 1);
      setJustChosen(true);
    }
    if (key === CREATE) onCreate?.(name);
    else if (key !== value) onChange(key === null ? null : String(key));
  };
  const first = matches.sections[0]?.options[0];
  // What has another name than what was typed is not taken where the typed name could be made.
  const isBest = !isNew || first?.label.toLowerCase().startsWith(name.toLowerCase());
  const best = name === '' ? null : isBest && first ? first.id : isNew ? CREATE : null;
  return {
    best,
    text: typed ?? chosen?.label ?? '',
    sections: isNew ? [...matches.sections, create] : matches.sections,
    note: rest > 0 ? `${formatNumber(rest)} more. Type to narrow them.` : null,
    choices,
    hasJustChosen,
    handleType: (text: string) => {
      setTyped(text === chosen?.label ? null : text);
      setJustChosen(false);
    },
    handleChoose,
    // Not when the list closes: a scroll closes it too, and must not take away what has just been typed.
    leave: () => {
      if (takesTyped && best !== null) {
        handleChoose(best);
        return;
      }
      setTyped(null);
      setJustChosen(false);
      if (typed === '' && value !== null) onChange(null);
    },
  };
}

interface TypedWordsProps {
  /** What Enter chooses: the first of what the typed words leave; null while nothing is typed. */
  readonly best: string | null;
  readonly onChoose: (id: string) => void;
  /** Escape closes the list and no more. */
  readonly isKept: boolean;
  readonly children: ReactNode;
}

/** React Aria takes only what the arrows have been at: typed words it throws away on Enter, and on Escape always. */
function TypedWords({ best, onChoose, isKept, children }: TypedWordsProps) {
  const state = useContext(ComboBoxStateContext);
  const handleKeyDown = (event: KeyboardEvent) => {
    if (best === null || event.nativeEvent.isComposing || state?.isOpen !== true) return;
    if (event.key === 'Enter' && state.selectionManager.focusedKey === null) onChoose(best);
    else if (event.key === 'Escape' && isKept) state.setOpen(false);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- only listens to the field inside
    <span className={cx(s['field'])} onKeyDownCapture={handleKeyDown}>
      {children}
    </span>
  );
}

/** React Aria closes the list when the value changes; where a field only collects, it stays the same and nothing would. */
function CloseAfterChoice({ choices }: { readonly choices: number }) {
  const state = useContext(ComboBoxStateContext);
  const latest = useRef(state);
  useEffect(() => {
    latest.current = state;
  });
  useEffect(() => {
    if (choices > 0) latest.current?.close();
  }, [choices]);
  return null;
}

function SectionRows({ section }: { readonly section: ComboSection }) {
  return (
    <ListBoxSection id={section.id}>
      {section.title !== '' && <Header className={cx(panel['heading'])}>{section.title}</Header>}
      {section.options.map((option) => (
        <ListBoxItem key={option.id} id={option.id} textValue={option.label} className={cx(panel['row'])}>
          {({ isSelected }) => (
            <>
              <span className={cx(panel['mark'])}>{isSelected && <Icon name="check" />}</span>
              {option.icon && <Icon name={option.icon} className={panel['picture']} />}
              {/* What is seen is what is said: the detail belongs to the name. */}
              <Text slot="label" className={cx(panel['words'])}>
                <span>{option.label}</span>
                {option.detail !== undefined && <span className={cx(panel['detail'])}> {option.detail}</span>}
              </Text>
            </>
          )}
        </ListBoxItem>
      ))}
    </ListBoxSection>
  );
}
