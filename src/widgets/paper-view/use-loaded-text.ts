/** The stored text of a plain-text paper. */
import { useEffect, useState } from 'react';
import type { ReadTexts } from '@/hooks/use-paper-file';

/** Empty until it is read. */
export function useLoadedText(readTexts: ReadTexts): string {
  const [text, setText] = useState('');
  useEffect(() => {
    let isHere = true;
    const load = async () => {
      const [page] = await readTexts(1, 1);
      if (isHere) setText(page ?? '');
    };
    // A read that fails leaves the text empty; the database's own failure is told elsewhere.
    void load().catch(() => undefined);
    return () => {
      isHere = false;
    };
  }, [readTexts]);
  return text;
}
