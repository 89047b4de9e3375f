import { createCitizenApp } from '../../../functions/web/citizen-app.tsx';
import { answersAbout, answersIn } from '../../../functions/web/pages/citizen/new/about.ts';
import { fieldsOf, flat, initialOf, STEPS, stepsOf } from '../../../functions/web/pages/citizen/new/steps.ts';
import { Language } from '../../../lib/kernel/ids.ts';
import { hasText } from '../../../lib/messages/catalogue.ts';
import { Right } from '../../../lib/subject-requests/codes.ts';
import { requestClaims, requestText } from '../../../lib/subject-requests/personal.ts';
import { openDraft, sealDraft } from '../../../lib/web/draft.ts';
import type { Sent } from '../../../lib/web/form-spec.ts';
import { sayIn } from '../../../lib/web/say.ts';
import { findPerson } from '../../../local/identity/people.ts';
import { asBrowser, type Browser, browserOf, SECRET, type TestWeb, testWeb } from './support.ts';

let web: TestWeb;
let citizens: ReturnType<typeof createCitizenApp>;
beforeAll(async () => {
  web = await testWeb();
  citizens = createCitizenApp(web.parts);
});
afterAll(() => web.close());

type Form = Readonly<Record<string, string | readonly string[]>>;

/** Somebody at a browser that keeps its cookies from page to page. */
async function filling(person: string) {
  const browser: Browser = await browserOf(person);
  const cookies = new Map<string, string>([browser.cookie.split(/=(.*)/s).slice(0, 2) as [string, string]]);
  const keep = (answer: Response): Response => {
    for (const set of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      if (/max-age=0/i.test(set)) cookies.delete(name);
      else cookies.set(name, value);
    }
    return answer;
  };
  const at = () => ({ ...browser, cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') });
  return {
    cookies,
    get: async (path: string) => keep(await citizens.request(path, asBrowser(at()))),
    post: async (path: string, form: Form) => keep(await citizens.request(path, asBrowser(at(), form))),
    /** @returns where the step leads to */
    async step(name: string, form: Form) {
      const answer = await this.post(`/requests/new/${name}`, form);
      return [answer.status, answer.headers.get('location')];
    },
    text: async (path: string) => (await citizens.request(path, asBrowser(at()))).text(),
  };
}

const hidden = (page: string): Form => {
  const form = page.slice(page.indexOf('action="/requests"'));
  const found = [...form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"\/>/g)];
  const plain = (value: string) =>
    value
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&#39;', "'")
      .replaceAll('&amp;', '&');
  const sent: Record<string, string[]> = {};
  for (const [, name = '', value = ''] of found) sent[name] = [...(sent[name] ?? []), plain(value)];
  return sent;
};

describe('the form in steps', () => {
  it('leads from question to question to a page where all of it is checked, and sends it once', async () => {
    const kari = await filling('kari');
    expect((await kari.get('/requests/new')).headers.get('location')).toBe('/requests/new/who');
    expect(await kari.step('who', { who: 'SELF' })).toEqual([303, '/requests/new/rights']);
    expect(await kari.step('rights', { rights: ['ACCESS', 'RECTIFICATION'] })).toEqual([303, '/requests/new/details']);
    const details = {
      'ACCESS.what': '',
      'RECTIFICATION.categories': ['NAME', 'OTHER'],
      'RECTIFICATION.wrong': '<b>navnet</b>',
      'RECTIFICATION.right': 'Bjørk',
    };
    expect(await kari.step('details', details)).toEqual([303, '/requests/new/data']);
    expect(await kari.step('data', { receptionData: 'NO', wants: 'NONE' })).toEqual([303, '/requests/new/answer']);
    expect(await kari.step('answer', { language: 'nb', channel: 'DIGITAL' })).toEqual([303, '/requests/new/check']);
    const check = await kari.text('/requests/new/check');
    expect(check).toContain('&lt;b&gt;navnet&lt;/b&gt;');
    expect(check).toContain('/requests/new/details?from=check');
    const sent = await kari.post('/requests', hidden(check));
    const id = /REQ-\d{4}-\d{6}/.exec(sent.headers.get('location') ?? '')?.[0] ?? '';
    // Pressed twice: the same receipt. The draft is gone.
    expect((await kari.post('/requests', hidden(check))).headers.get('location')).toBe(`/requests/${id}/receipt`);
    expect((await kari.get('/requests/new/check')).headers.get('location')).toBe('/requests/new/who');
    const events = await web.table.store.batches(id as never);
    expect(events.length).toBeGreaterThan(0);
    const stored = await web.parts.cases.events(id as never);
    expect(requestText(stored)).toBeUndefined();
    expect(requestClaims(stored)).toEqual({
      RECTIFICATION: { categories: ['NAME', 'OTHER'], wrong: '<b>navnet</b>', right: 'Bjørk' },
    });
  });

  it('keeps what was written when it is wrong, when the page is loaded again, and in another language', async () => {
    const ola = await filling('ola');
    await ola.step('who', { who: 'SELF' });
    await ola.step('rights', { rights: 'ERASURE' });
    const wrong = await ola.post('/requests/new/details', { 'ERASURE.what': 'Bildet mitt', 'ERASURE.ground': 'ART99' });
    const page = await wrong.text();
    expect(wrong.status).toBe(422);
    expect(page).toContain('href="#f-ERASURE-ground"');
    expect(page).toContain('Bildet mitt');
    for (const language of Language.options) {
      const again = await ola.text(`/requests/new/details?lang=${language}`);
      expect(again).toContain(`<html lang="${language}"`);
      expect(again).toContain('Bildet mitt');
    }
  });

  it('shows no page before the ones that it follows from, and goes back to the summary after a change', async () => {
    const yusuf = await filling('yusuf');
    expect((await yusuf.get('/requests/new/details')).headers.get('location')).toBe('/requests/new/who');
    await yusuf.step('who', { who: 'SELF' });
    await yusuf.step('rights', { rights: 'ACCESS' });
    await yusuf.step('details', {});
    await yusuf.step('data', { receptionData: 'NO', wants: 'NONE' });
    await yusuf.step('answer', { language: 'nb', channel: 'PAPER' });
    const before = hidden(await yusuf.text('/requests/new/check'));
    expect(await yusuf.step('answer?from=check', { language: 'en', channel: 'PAPER' })).toEqual([
      303,
      '/requests/new/check',
    ]);
    expect(await yusuf.step('rights?from=check', { rights: ['ACCESS', 'OBJECTION'] })).toEqual([
      303,
      '/requests/new/details?from=check',
    ]);
    expect((await yusuf.get('/requests/new/check')).headers.get('location')).toBe('/requests/new/details');
    await yusuf.step('details?from=check', { 'OBJECTION.use': 'Statistikk', 'OBJECTION.why': 'Jeg er redd' });
    const after = hidden(await yusuf.text('/requests/new/check'));
    expect(after).toMatchObject({ rights: ['ACCESS', 'OBJECTION'], language: ['en'] });
    expect(after['stamp']).not.toEqual(before['stamp']);
    expect((await yusuf.post('/requests/new', {})).headers.get('location')).toBe('/requests/new/who');
    expect(await yusuf.text('/requests/new/who')).not.toContain('checked');
  });

  it('asks a parent for the child, and one who represents somebody for what shows it', async () => {
    const child = findPerson('child-11');
    const mother = await filling('mother');
    expect(await mother.step('who', { who: 'CHILD' })).toEqual([303, '/requests/new/person']);
    const own = findPerson('mother');
    if (child?.kind !== 'CITIZEN' || own?.kind !== 'CITIZEN') throw new Error('no family');
    const twice = await mother.post('/requests/new/person', { subject: own.nationalId, name: 'Varm Ovn' });
    expect([twice.status, await twice.text()]).toEqual([422, expect.stringContaining('samme person to ganger')]);
    expect(await mother.step('person', { subject: child.nationalId, name: 'Varm Ovn' })).toEqual([
      303,
      '/requests/new/rights',
    ]);
    await mother.step('rights', { rights: 'ACCESS' });
    await mother.step('details', { 'ACCESS.what': 'Alt' });
    await mother.step('data', { receptionData: 'NO', wants: 'NONE' });
    await mother.step('answer', { language: 'nn', channel: 'DIGITAL' });
    const message = hidden(await mother.text('/requests/new/check'));
    expect(message).toMatchObject({ 'requester.kind': ['PARENT'], subject: [child.nationalId], about: ['Alt'] });
    // It turns out to be about herself: nothing of the child is sent.
    await mother.step('who?from=check', { who: 'SELF' });
    const about = hidden(await mother.text('/requests/new/check'));
    expect(Object.keys(about)).not.toContain('subject');

    const lawyer = await filling('lawyer');
    await lawyer.step('who', { who: 'OTHER' });
    const bare = await lawyer.post('/requests/new/person', {
      kind: 'LAWYER',
      subject: child.nationalId,
      name: 'Skarp Penn',
    });
    expect([bare.status, await bare.text()]).toEqual([422, expect.stringContaining('href="#f-authority"')]);
  });

  it('says that it cannot keep more than fits, and loses nothing of what it has', async () => {
    const amina = await filling('amina');
    await amina.step('who', { who: 'SELF' });
    await amina.step('rights', { rights: 'OBJECTION' });
    const noise = () =>
      Array.from({ length: 3500 }, () => String.fromCharCode(0x4e00 + Math.floor(Math.random() * 20000))).join('');
    const long = await amina.post('/requests/new/details', { 'OBJECTION.use': noise(), 'OBJECTION.why': noise() });
    expect([long.status, await long.text()]).toEqual([422, expect.stringContaining('for lange til sammen')]);
    expect(await amina.text('/requests/new/rights')).toContain('value="OBJECTION" checked');
    const total = [...amina.cookies.values()].join('').length;
    expect(total).toBeLessThan(8500);
  });

  it('shows who wrote it what they wrote, on the page of the request, and nobody else', async () => {
    const child = findPerson('child-13');
    const mother = await filling('mother');
    await mother.step('who', { who: 'CHILD' });
    await mother.step('person', {
      subject: child?.kind === 'CITIZEN' ? child.nationalId : '',
      name: 'Varm Ovn',
      authority: '',
    });
    await mother.step('rights', { rights: 'ERASURE' });
    const details = { 'ERASURE.categories': 'PHOTO', 'ERASURE.ground': 'NOT_SURE', 'ERASURE.why': 'Hemmelig grunn' };
    await mother.step('details', details);
    await mother.step('data', { receptionData: 'NO', wants: 'NONE' });
    await mother.step('answer', { language: 'nb', channel: 'DIGITAL' });
    const sent = await mother.post('/requests', hidden(await mother.text('/requests/new/check')));
    const id = /REQ-\d{4}-\d{6}/.exec(sent.headers.get('location') ?? '')?.[0] ?? '';
    const page = await mother.text(`/requests/${id}`);
    for (const words of ['Det du skrev', 'Foto', 'Noe annet, eller jeg vet ikke', 'Hemmelig grunn'])
      expect(page).toContain(words);
    expect(await (await filling('child-13')).text(`/requests/${id}`)).not.toContain('Hemmelig grunn');
  });

  it('takes an ordinary long text', async () => {
    const draft = {
      id: 'd',
      sent: { 'ACCESS.what': ['Jeg flyttet hit i 2015 og vil vite hva som står i saken. '.repeat(70)] },
    };
    const pieces = await sealDraft(draft, 'c-1', SECRET);
    expect(await openDraft(pieces ?? [], 'c-1', SECRET)).toEqual(draft);
    expect(await openDraft(pieces ?? [], 'c-2', SECRET)).toBeUndefined();
    expect(await openDraft(['nonsense'], 'c-1', SECRET)).toBeUndefined();
  });

  it('gives back the form to whom a rule refuses the message, with a way to mend it', async () => {
    const kari = await filling('kari');
    const form = {
      rights: ['ACCESS', 'ACCESS'],
      receptionData: 'NO',
      wants: 'NONE',
      channel: 'DIGITAL',
      language: 'nb',
    };
    const refused = await kari.post('/requests', { ...form, stamp: 'twice' });
    expect([refused.status, await refused.text()]).toEqual([
      422,
      expect.stringContaining('/requests/new/rights?from=check'),
    ]);
    const pigeon = await kari.post('/requests', { ...form, rights: 'ACCESS', channel: 'PIGEON' });
    expect([pigeon.status, await pigeon.text()]).toEqual([
      422,
      expect.stringContaining('/requests/new/answer?from=check'),
    ]);
  });
});

describe('the questions of the form', () => {
  const everything: Sent = { who: ['OTHER'], rights: Right.options, wants: ['NONE'] };
  const texts = STEPS.flatMap((step) =>
    [everything, { ...everything, who: ['CHILD'] }, { rights: ['ACCESS'] }].flatMap((sent) =>
      flat(fieldsOf(step, sent)).flatMap((field) => [
        field.label ?? `field.${field.name}`,
        ...(field.hint === undefined ? [] : [field.hint]),
        ...('options' in field
          ? field.options.flatMap((option) => [
              `${field.optionKey}.${option}`,
              ...(field.optionHint === undefined ? [] : [`${field.optionHint}.${option}`]),
            ])
          : []),
      ]),
    ),
  );

  it('have texts, each of them', () => {
    expect(texts.length).toBeGreaterThan(60);
    expect(texts.filter((key) => !hasText(key))).toEqual([]);
    expect(STEPS.filter((step) => !hasText(`request.step.${step}`))).toEqual([]);
  });

  it('begin with the ordinary answer, which is one of the options', () => {
    for (const step of STEPS) {
      for (const [name, values] of Object.entries(initialOf(step, 'nb'))) {
        const field = flat(fieldsOf(step, everything)).find((each) => each.name === name);
        expect(field !== undefined && 'options' in field && field.options).toEqual(expect.arrayContaining([...values]));
      }
    }
    expect(stepsOf({ who: ['SELF'] })).not.toContain('person');
  });

  it('become the text and the claims of the request, each under the name that the API has for it', () => {
    const sent: Sent = {
      rights: ['ACCESS', 'ERASURE'],
      'ACCESS.what': ['Alt'],
      'ERASURE.categories': ['PHOTO', 'NAME'],
      'ERASURE.what': [' Bildet '],
      'ERASURE.ground': ['ART17_1_D'],
      'OBJECTION.use': ['left from before'],
    };
    expect(answersIn(sent)).toEqual([
      ['about', 'Alt'],
      ['claims.ERASURE.categories', 'PHOTO'],
      ['claims.ERASURE.categories', 'NAME'],
      ['claims.ERASURE.what', 'Bildet'],
      ['claims.ERASURE.ground', 'ART17_1_D'],
    ]);
    expect(answersAbout('ERASURE', sent, sayIn('en')).map(({ answer }) => answer)).toEqual([
      'Photograph, Name',
      'Bildet',
      'UDI is not allowed to hold it',
    ]);
    expect(answersIn({ rights: ['ACCESS'] })).toEqual([]);
  });
});
