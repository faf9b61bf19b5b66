/** Every shortcut, to be found, changed and copied; single letters can be switched off as a whole (WCAG 2.2, 2.1.4). */
import { type KeyboardEvent, useState } from 'react';
import { COMMANDS, type CommandGroup, type CommandId } from '../../commands/command-list';
import { findCommands } from '../../commands/find-commands';
import { effectiveKeys, type KeyMap, keyConflicts, pressedKeys } from '../../commands/shortcuts';
import { useServices } from '../../hooks/services-context';
import { useAction } from '../../hooks/use-action';
import { usePreferences } from '../../state/preferences-store';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { countOf } from '../../ui/format/plural';
import { Kbd } from '../../ui/kbd';
import { keyText } from '../../ui/key-names';
import { SearchField } from '../../ui/search-field';
import { Switch } from '../../ui/switch';
import { FIXED_KEYS } from './fixed-keys';
import { KeyRow } from './keys-row';
import s from './settings.module.css';

const GROUPS: readonly (readonly [CommandGroup, string])[] = [
  ['file', 'File'],
  ['edit', 'Edit'],
  ['view', 'View'],
  ['go', 'Go'],
  ['reader', 'In a paper'],
  ['question', 'Question'],
  ['help', 'Help'],
];
/** What a field does with these is not asked about. */
const KEYS_OF_FIELDS = /^(?:Mod\+[ACVXZ]|Alt\+Arrow.*|Mod\+Arrow.*|Mod\+Backspace)$/;

export function KeysSection() {
  const { savePreferences, isMac } = useServices();
  const run = useAction();
  const overrides = usePreferences((state) => state.keys);
  const singleKeys = usePreferences((state) => state.singleKeys);
  const [query, setQuery] = useState('');
  const [editing, setEditing] = useState<CommandId | null>(null);
  const [edited, setEdited] = useState<CommandId | null>(null);
  const keyMap = effectiveKeys(overrides, singleKeys);
  const write = (keys: string): string => keyText(keys, isMac ? 'mac' : 'other');
  const found = findCommands(COMMANDS, keyMap, query, write);
  const stop = (): void => {
    setEdited(editing);
    setEditing(null);
  };
  const set = (id: CommandId, keys: string | null | undefined): void => {
    const { [id]: _old, ...others } = overrides;
    stop();
    void run(() => savePreferences({ keys: keys === undefined ? others : { ...others, [id]: keys } }));
  };
  const rowOf = (command: (typeof COMMANDS)[number]) => (
    <KeyRow
      key={command.id}
      command={command}
      keys={keyMap.get(command.id) ?? null}
      isChanged={Object.hasOwn(overrides, command.id)}
      isEditing={editing === command.id}
      takesFocus={edited === command.id}
      onEdit={() => setEditing(command.id)}
      onCancel={stop}
      onSet={(keys) => set(command.id, keys)}
    />
  );
  return (
    <div className={s['form']}>
      <Switch
        isSelected={singleKeys}
        onChange={(on) => void run(() => savePreferences({ singleKeys: on }))}
        description="Such as H for highlight. They work only while the page of a paper, or a comparison, has the focus."
      >
        Single-letter shortcuts
      </Switch>
      <Find query={query} onChange={setQuery} found={found.length} write={write} />
      <Conflicts keyMap={keyMap} />
      {GROUPS.map(([group, label]) => {
        const rows = found.filter((command) => command.group === group);
        return rows.length === 0 ? null : (
          <section key={group} aria-label={label}>
            <h3 className={s['heading']}>{label}</h3>
            <ul className={s['rows']}>{rows.map(rowOf)}</ul>
          </section>
        );
      })}
      {query === '' && <FixedSection />}
      <CopyButton keyMap={keyMap} write={write} />
    </div>
  );
}

interface FindProps {
  readonly query: string;
  readonly onChange: (query: string) => void;
  readonly found: number;
  readonly write: (keys: string) => string;
}

/** Words are typed; keys with Ctrl, Alt or a number of F are pressed. */
function Find({ query, onChange, found, write }: FindProps) {
  const { isMac } = useServices();
  const handleKeyDown = (event: KeyboardEvent): void => {
    const pressed = pressedKeys(event, isMac);
    const isChord = event.ctrlKey || event.metaKey || event.altKey || /^F\d+$/.test(event.key);
    if (pressed === null || !isChord || KEYS_OF_FIELDS.test(pressed)) return;
    event.preventDefault();
    event.stopPropagation();
    onChange(write(pressed));
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- takes keys that are asked about
    <div onKeyDownCapture={handleKeyDown}>
      <SearchField
        label="Find a shortcut"
        placeholder="Type words, or press the keys"
        value={query}
        onChange={onChange}
        count={query === '' ? '' : countOf(found, 'command')}
      />
    </div>
  );
}

function Conflicts({ keyMap }: { readonly keyMap: KeyMap }) {
  return keyConflicts(keyMap).map(([first, second]) => (
    <Banner key={`${first.id} ${second.id}`} tone="warning">
      “{first.title}” and “{second.title}” have the same keys; only the first works.
    </Banner>
  ));
}

function FixedSection() {
  return (
    <section aria-label="The same everywhere">
      <h3 className={s['heading']}>The same everywhere</h3>
      <ul className={s['rows']}>
        {FIXED_KEYS.map(({ keys, words }) => (
          <li key={words} className={s['row']}>
            <span className={s['rowWords']}>{words}</span>
            {keys.map((one) => (
              <Kbd key={one} keys={one} />
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface CopyButtonProps {
  readonly keyMap: KeyMap;
  readonly write: (keys: string) => string;
}

/** As text with a tab between, to be printed or kept beside the keyboard. */
function CopyButton({ keyMap, write }: CopyButtonProps) {
  const run = useAction();
  const copy = (): void => {
    const commands = COMMANDS.map(({ id, title }) => [title, keyMap.get(id) ?? null] as const);
    const lines = [
      ...commands.map(([title, keys]) => `${title}\t${keys === null ? '' : write(keys)}`),
      ...FIXED_KEYS.map(({ keys, words }) => `${words}\t${keys.map(write).join(', ')}`),
    ];
    void run(() => navigator.clipboard.writeText(`${lines.join('\n')}\n`), { done: 'Copied as text.' });
  };
  return (
    <div className={s['actions']}>
      <Button icon="copy" onPress={copy}>
        Copy all shortcuts as text
      </Button>
    </div>
  );
}
