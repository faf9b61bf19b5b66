// A box over the window to type into, with what was found below it. The focus stays in the field while arrows choose.

import type { KeyboardEvent } from 'react';
import {
  Dialog as AriaDialog,
  Autocomplete,
  Header,
  Input,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Modal,
  ModalOverlay,
  SearchField,
  Text,
} from 'react-aria-components';
import { cx } from './cx';
import { Icon, type IconName } from './icon';
import { Kbd } from './kbd';
import panel from './list-box.module.css';
import s from './palette.module.css';

export interface PaletteItem {
  readonly id: string;
  readonly label: string;
  readonly detail?: string | undefined;
  readonly icon: IconName;
  readonly shortcut?: string | undefined;
}

export interface PaletteSection {
  readonly id: string;
  readonly title: string;
  readonly items: readonly PaletteItem[];
}

export interface PaletteProps {
  readonly label: string;
  readonly placeholder: string;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly sections: readonly PaletteSection[];
  /** Said when there is nothing to show. */
  readonly empty: string;
  readonly onChoose: (id: string) => void;
  readonly onClose: () => void;
}

/** Arrows move, Enter chooses, Esc closes; focus goes back where it was. */
export function Palette({ label, placeholder, query, onQuery, sections, empty, onChoose, onClose }: PaletteProps) {
  // The search field would take the first Escape to empty itself.
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    onClose();
  };
  return (
    <ModalOverlay className={cx(s['scrim'])} isOpen isDismissable onOpenChange={(isOpen) => isOpen || onClose()}>
      <Modal className={cx(s['modal'])}>
        <AriaDialog aria-label={label} className={cx(s['dialog'])}>
          <Autocomplete inputValue={query} onInputChange={onQuery}>
            <SearchField aria-label={label} autoFocus className={cx(s['field'])}>
              <Icon name="search" />
              <Input className={cx(s['input'])} placeholder={placeholder} onKeyDownCapture={closeOnEscape} />
            </SearchField>
            <ListBox
              aria-label="Found"
              items={sections}
              className={cx(s['list'])}
              selectionMode="none"
              onAction={(key) => onChoose(String(key))}
              renderEmptyState={() => <p className={cx(panel['note'])}>{empty}</p>}
            >
              {(section) => (
                <ListBoxSection id={`section ${section.id}`}>
                  <Header className={cx(panel['heading'])}>{section.title}</Header>
                  {section.items.map((item) => (
                    <PaletteRow key={item.id} item={item} />
                  ))}
                </ListBoxSection>
              )}
            </ListBox>
          </Autocomplete>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

function PaletteRow({ item }: { readonly item: PaletteItem }) {
  return (
    <ListBoxItem id={item.id} textValue={item.label} className={cx(panel['row'], s['row'])}>
      <Icon name={item.icon} className={panel['picture']} />
      {/* What is seen is what is said: the detail belongs to the name. */}
      <Text slot="label" className={cx(panel['words'])}>
        <span className={cx(s['label'])}>{item.label}</span>
        {item.detail !== undefined && <span className={cx(panel['detail'])}> {item.detail}</span>}
      </Text>
      {item.shortcut !== undefined && <Kbd keys={item.shortcut} />}
    </ListBoxItem>
  );
}
