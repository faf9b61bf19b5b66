import { describe, expect, it } from 'vitest';
import { footerTemplate, headerTemplate, PRINT_POLICY } from '../../../electron/main/print/print-page';
import { printRequest } from '../../../electron/shared/print-model';

const words = { header: 'Panel <b>"A&B"</b>', mark: '', footer: 'Made on <i>1 May</i>' };

describe('the words round a printed page', () => {
  it('are words, whatever they look like', () => {
    expect(headerTemplate(words)).toContain('Panel &#60;b&#62;&#34;A&#38;B&#34;&#60;/b&#62;');
    expect(footerTemplate(words)).not.toContain('<i>');
  });

  it('number the pages', () => {
    expect(footerTemplate(words)).toContain(
      'Page <span class="pageNumber"></span> of <span class="totalPages"></span>',
    );
  });

  it('hold the mark at the top and at the foot, and none where there is none', () => {
    const marked = { ...words, mark: 'NOT FOR <ALL>' };
    for (const template of [headerTemplate, footerTemplate]) {
      expect(template(marked)).toContain('NOT FOR &#60;ALL&#62;');
      expect(template(words)).not.toContain('<b');
    }
  });
});

describe('what a printed page may do', () => {
  it('is nothing but inline style', () => {
    expect(PRINT_POLICY).toMatch(/^default-src 'none'; style-src 'unsafe-inline';/);
    expect(PRINT_POLICY).toMatch(/(?:^|; )sandbox$/);
    expect(PRINT_POLICY).not.toMatch(/script-src|connect-src|img-src|allow-/);
  });

  it('is asked for with the four texts and nothing else', () => {
    const request = { html: '<p>x</p>', header: '', mark: '', footer: '' };
    expect(printRequest.safeParse(request).success).toBe(true);
    expect(printRequest.safeParse({ ...request, html: '' }).success).toBe(false);
    expect(printRequest.safeParse({ ...request, path: '/x' }).success).toBe(false);
  });
});
