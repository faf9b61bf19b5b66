/** What this app is made of, by version. */
import { useServices } from '../../hooks/services-context';
import { Banner } from '../../ui/banner';
import { KeyValueList } from '../../ui/key-value';
import s from './settings.module.css';

const SOURCES: Readonly<Record<string, string>> = {
  declared: 'the version this app declares',
  override: 'a copy chosen on this machine',
  fallback: 'the fall-back from the package registry',
};

export function AboutSection() {
  const { about } = useServices();
  return (
    <div className={s['lines']}>
      <KeyValueList
        items={[
          { label: 'Panel Scrutiny', value: about.version },
          { label: 'Electron', value: `${about.electron} (${SOURCES[about.electronSource] ?? 'of unknown origin'})` },
          { label: 'Chromium', value: about.chromium },
        ]}
      />
      {about.electronSource === 'fallback' && (
        <Banner tone="warning">
          This Electron is out of support. It is here so that the app can start where nothing newer can be fetched;
          don’t use it for real papers.
        </Banner>
      )}
    </div>
  );
}
