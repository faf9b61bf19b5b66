// Parts drawn to text: names, roles and words that must be there without anyone looking.

import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Banner } from '@/ui/banner';
import { ExemptChip, PriorityChip, priorityHue, StateChip } from '@/ui/chip';
import { Count } from '@/ui/count';
import { ExemptFrame } from '@/ui/exempt-frame';
import { HighlightKey } from '@/ui/highlight-key';
import { KeyValueList } from '@/ui/key-value';
import { progressWords } from '@/ui/progress';

describe('state is never told by colour alone', () => {
  it('a priority carries its number and its title', () => {
    const chip = renderToStaticMarkup(<PriorityChip number={3} label="Safer roads" isNumberOnly />);
    expect(chip).toContain('aria-label="Priority 3: Safer roads"');
    expect(chip).toContain('>3<');
  });

  it('a priority has the same hue everywhere, and the ninth begins again', () => {
    expect([1, 8, 9, 16, 17].map(priorityHue)).toEqual([1, 8, 1, 8, 1]);
    expect(priorityHue(0)).toBe(8);
  });

  it('a state has a picture and a word', () => {
    const chip = renderToStaticMarkup(
      <StateChip icon="danger" tone="danger">
        3 days late
      </StateChip>,
    );
    expect(chip).toContain('<svg');
    expect(chip).toContain('3 days late');
  });

  it('exempt matter has a lock and says so', () => {
    for (const html of [
      renderToStaticMarkup(<ExemptChip>para 3</ExemptChip>),
      renderToStaticMarkup(<ExemptFrame>x</ExemptFrame>),
    ]) {
      expect(html).toContain('<svg');
      expect(html).toContain('Exempt');
    }
  });

  it('a highlight shown as a swatch still has its name', () => {
    expect(renderToStaticMarkup(<HighlightKey meaning="doubt" isSwatchOnly />)).toContain('aria-label="Doubt"');
  });
});

describe('words', () => {
  it('a problem interrupts, a note waits', () => {
    expect(renderToStaticMarkup(<Banner tone="danger">No</Banner>)).toContain('role="alert"');
    expect(renderToStaticMarkup(<Banner>Yes</Banner>)).toContain('role="status"');
  });

  it('a count says what it counts', () => {
    expect(renderToStaticMarkup(<Count value={1200} label="unread" />)).toContain('aria-label="1,200 unread"');
  });

  it('progress says as much as is known', () => {
    expect(progressWords({ done: 12, total: 300, unit: 'pages', secondsLeft: 130 })).toBe(
      '12 of 300 pages · about 2 minutes left',
    );
    expect(progressWords({ done: 1, total: 2, secondsLeft: 2 })).toBe('1 of 2 · a few seconds left');
    expect(progressWords({ done: 5, total: null, unit: 'files' })).toBe('5 files');
    expect(progressWords({ done: 0, total: null })).toBe('');
  });

  it('a list of facts leaves out what is empty', () => {
    const html = renderToStaticMarkup(
      <KeyValueList
        items={[
          { label: 'Page', value: 14 },
          { label: 'Asker', value: '' },
          { label: 'Lead', value: null },
        ]}
      />,
    );
    expect(html).toContain('Page');
    expect(html).not.toContain('Asker');
    expect(html).not.toContain('Lead');
  });
});
