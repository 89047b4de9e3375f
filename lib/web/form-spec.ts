/**
 * A form as data: the page is drawn from it and the answer read with it, so that the JSON API and the page check the same value with
 * the same schema. Names are paths (`documents.0.kind`). Texts: `field.<label or last part of the name>`, its hint under `…​.hint`.
 */
export type FieldSpec =
  | (Common & { readonly kind: 'text' | 'date' | 'number' })
  | (Common & { readonly kind: 'textarea'; readonly rows?: number })
  | (Common & {
      readonly kind: 'radios' | 'select' | 'checkboxes';
      readonly options: readonly string[];
      /** Options are called `<optionKey>.<option>`, unless `names` has them. */
      readonly optionKey: string;
      readonly names?: Readonly<Record<string, string>>;
      /** What each option means, under `<optionHint>.<option>`. */
      readonly optionHint?: string;
      /** The language of `names` where it is not the page's; '' where nobody knows. */
      readonly namesLanguage?: string;
    })
  /** One box: ticked is true, not ticked is false. */
  | (Common & { readonly kind: 'tick' })
  /** One piece of text a line. */
  | (Common & { readonly kind: 'lines' });

interface Common {
  readonly name: string;
  /** Where the text of the label differs from the name. */
  readonly label?: string;
  readonly optional?: boolean;
  readonly hint?: string;
  readonly maxLength?: number;
}

export interface GroupSpec {
  readonly legend: string;
  readonly fields: readonly FieldSpec[];
  /** A group that may be left empty altogether; an untouched one is left out of the answer. */
  readonly optional?: boolean;
  readonly startsOpen?: boolean;
  /** What the fields are about, above them: each a label's key and a value as it is; `written`: in a language that nobody has told us. */
  readonly facts?: readonly { readonly label: string; readonly value: string; readonly written?: boolean }[];
  readonly params?: Readonly<Record<string, unknown>>;
}

export interface FormSpec {
  readonly fields: readonly (FieldSpec | GroupSpec)[];
  /** Key of the text on the button. */
  readonly submit: string;
}

export function isGroup(field: FieldSpec | GroupSpec): field is GroupSpec {
  return 'legend' in field;
}

/** What a browser sent, by name. */
export type Sent = Readonly<Record<string, readonly string[]>>;

export function readSent(body: string): Sent {
  const sent: Record<string, string[]> = Object.create(null);
  for (const [name, value] of new URLSearchParams(body)) {
    sent[name] ??= [];
    sent[name].push(value.replaceAll('\r\n', '\n'));
  }
  return sent;
}

/** The value that a form stands for; fields left empty are absent, array elements left empty are gone. */
export function readForm(form: FormSpec, sent: Sent): Record<string, unknown> {
  const tree: Node = new Map();
  for (const field of form.fields) {
    if (!isGroup(field)) put(tree, field.name.split('.'), valueIn(field, sent));
    else if (field.optional !== true || field.fields.some((inner) => isFilled(inner, sent))) {
      for (const inner of field.fields) put(tree, inner.name.split('.'), valueIn(inner, sent));
    }
  }
  return build(tree) as Record<string, unknown>;
}

function isFilled(field: FieldSpec, sent: Sent): boolean {
  return (sent[field.name] ?? []).some((value) => value.trim() !== '');
}

function valueIn(field: FieldSpec, sent: Sent): unknown {
  const values = sent[field.name] ?? [];
  const first = (values[0] ?? '').trim();
  switch (field.kind) {
    case 'tick':
      return values.length > 0;
    case 'checkboxes':
      return values;
    case 'lines':
      return first === ''
        ? undefined
        : first
            .split('\n')
            .map((line) => line.trim())
            .filter((line) => line !== '');
    case 'number':
      return first === '' ? undefined : Number(first);
    default:
      return first === '' ? undefined : first;
  }
}

type Node = Map<string, unknown>;

function put(node: Node, path: readonly string[], value: unknown): void {
  const [head = '', ...rest] = path;
  if (value === undefined) return;
  if (rest.length === 0) {
    node.set(head, value);
    return;
  }
  const child = node.get(head);
  const next: Node = child instanceof Map ? child : new Map();
  node.set(head, next);
  put(next, rest, value);
}

/** Names that are numbers make a list. */
function build(value: unknown): unknown {
  if (!(value instanceof Map)) return value;
  const entries = [...(value as Node)];
  if (entries.length > 0 && entries.every(([name]) => /^\d+$/.test(name)))
    return entries.map(([, inner]) => build(inner));
  return Object.fromEntries(entries.map(([name, inner]) => [name, build(inner)]));
}
