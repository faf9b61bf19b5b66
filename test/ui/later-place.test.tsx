// Screens whose code is loaded later: drawn at once when it is there, and nothing that suspends.
import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { laterPlace } from '@/app/later-place';

const Screen = ({ name }: { readonly name: string }) => <p>{name}</p>;

describe('a screen whose code is loaded later', () => {
  it('shows nothing before, and all of it on the first drawing after', async () => {
    const place = laterPlace(() => Promise.resolve(Screen));
    expect(renderToString(<place.Place name="Plans" />)).toBe('');
    place.load();
    await Promise.resolve();
    // What suspends would leave a mark of React's here instead.
    expect(renderToString(<place.Place name="Plans" />)).toBe('<p>Plans</p>');
  });

  it('is asked for once', async () => {
    let asked = 0;
    const place = laterPlace(() => {
      asked += 1;
      return Promise.resolve(Screen);
    });
    place.load();
    place.load();
    await Promise.resolve();
    place.load();
    expect(asked).toBe(1);
  });

  it('that can not be loaded goes to the error boundary', async () => {
    const place = laterPlace<{ readonly name: string }>(() => Promise.reject(new Error('no such file')));
    place.load();
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(() => renderToString(<place.Place name="Plans" />)).toThrow('no such file');
  });
});
