import { Language } from '../../lib/kernel/ids.ts';
import { LETTER_KINDS, type LetterKind } from '../../lib/letters/kinds.ts';
import { type LetterDocument, type LetterValues, renderLetter } from '../../lib/letters/render.ts';
import { samples } from '../../test/unit/letters/samples.ts';

export interface SampleLetter {
  readonly name: string;
  readonly document: LetterDocument;
}

/** Every kind in every language, as the tests write them, and letters that are hard to set. */
export function sampleLetters(): readonly SampleLetter[] {
  const kinds = Object.keys(LETTER_KINDS) as LetterKind[];
  return [
    ...kinds.map((kind) => [kind, kind, samples[kind]] as const),
    [
      'scripts',
      'ACCESS_GRANTED',
      { ...samples.ACCESS_GRANTED, recipient: 'محمد رضایی (Reza)', copy: SCRIPTS },
    ] as const,
    ['long', 'ACCESS_PARTLY', { ...samples.ACCESS_PARTLY, copy: LONG, withheld: WITHHELD }] as const,
    ['wide', 'IDENTITY_QUESTION', { ...samples.IDENTITY_QUESTION, ...WIDE }] as const,
  ].flatMap(([name, kind, values]) =>
    Language.options.map((language) => ({
      name: `${name}.${language}`,
      document: documentOf(kind, language, values),
    })),
  );
}

/** Invented names in the scripts that we have a font for, and in some that we have none for. */
const SCRIPTS = Object.entries({
  Arabic: 'وُلد محمد علي في دمشق (سوريا) عام 1990، رقم 12/34-A.',
  Persian: 'می‌خواهم نام «رضا» را ۱۳۶۹/۰۵/۱۲ بنویسم',
  Urdu: 'میرا نام ٹیپو ہے',
  Hebrew: 'שָׁלוֹם, דוד בן-גוריון (1948)',
  Syriac: 'ܫܠܡܐ ܐܫܘܪ',
  Mixed: 'Navnet محمد علي, også skrevet שלום, står i passet (محمد) og i DUF: 3 مرات.',
  Cyrillic: 'Наталія Шевченко, Ђорђе, Қазақ',
  Greek: 'Γιώργος Παπαδόπουλος',
  Georgian: 'ნინო გიორგაძე',
  Armenian: 'Արմեն Պետրոսյան',
  Ethiopic: 'ሰላም ተስፋይ',
  Devanagari: 'प्रिया शर्मा, क्षितिज, हिन्दी',
  Bengali: 'রহিম উদ্দিন, কৃষ্ণ',
  Gurmukhi: 'ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ',
  Gujarati: 'કૃષ્ણ પટેલ',
  Tamil: 'கௌரி செல்வன்',
  Telugu: 'శ్రీనివాస్ రెడ్డి',
  Kannada: 'ಕೃಷ್ಣಮೂರ್ತಿ',
  Malayalam: 'ശ്രീകുമാർ',
  Sinhala: 'ශ්‍රී කුමාර',
  Thai: 'สมชาย ใจดี',
  Lao: 'ສົມພອນ ແກ້ວ',
  Khmer: 'សុខ ស្រីមុំ',
  Vietnamese: 'Nguyễn Thị Hường',
  Latin: 'Şükran Łukasiewicz, Ægir Ðórð, Ẹniọlá, Xəyal, ʻOkina, é à ﬁ ½ € “x” – … ‑',
  None: 'မြင့်, 王小明, 김철수, やまだ, བོད, 😀, \ue000, a\u0000b, co\u00adoperate',
}).map(([category, value]) => ({ category, value, source: value.slice(0, 12) }));

const LONG = Array.from({ length: 300 }, (_, index) => ({
  category: `Opplysning ${index + 1}`,
  value: `Verdi nummer ${index + 1}. ${'Litt mer tekst om saken. '.repeat(index % 5)}`,
  source: 'Søkeren',
  system: index < 150 ? 'DUF' : 'UdiSak',
}));

const WITHHELD = [
  {
    what: 'et internt notat',
    ground: 'DSR-57',
    reason: `${'Notatet er laget for den interne behandlingen. '.repeat(150)}`,
  },
];

const WIDE = {
  recipient:
    'Wolfeschlegelsteinhausenbergerdorff-Montmorency-Balasubramaniam Venkatanarasimharajuvaripeta de la Santísima Trinidad',
  doubt: `${'Saksbehandlingstidsforlengelsesbegrunnelse'.repeat(4)} og https://www.eksempel.no/${'en-lang-adresse/'.repeat(12)}`,
};

function documentOf(kind: LetterKind, language: Language, values: LetterValues): LetterDocument {
  const result = renderLetter(kind, language, values);
  if (!result.ok) throw new Error(`the sample of ${kind} was refused by ${result.error.rule}`);
  return result.value.document;
}
