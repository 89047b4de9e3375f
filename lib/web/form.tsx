import type { Child } from 'hono/jsx';
import { type FieldSpec, type FormSpec, type GroupSpec, isGroup, type Sent } from './form-spec.ts';
import type { FieldError } from './problem.ts';
import type { Say } from './say.ts';
import type { View } from './view.ts';

/** What a form shows: what was sent before, and what was wrong with it. */
export interface FormState {
  readonly sent: Sent;
  readonly errors: readonly FieldError[];
  /** What was wrong with the whole. */
  readonly general?: string | undefined;
}

export const emptyForm: FormState = { sent: {}, errors: [] };

/** A form from its spec. `stamp` names this filling of the form: the same stamp twice is one submission. */
export function Form(props: {
  readonly view: View;
  readonly spec: FormSpec;
  readonly state: FormState;
  readonly action: string;
  readonly stamp: string;
  readonly hidden?: Readonly<Record<string, string>>;
  /** More buttons: the same fields sent somewhere else. */
  readonly also?: readonly { readonly action: string; readonly key: string }[];
  readonly children?: Child;
}) {
  const { view, spec, state } = props;
  return (
    <form class="form" method="post" action={props.action} novalidate>
      <input type="hidden" name="csrf" value={view.csrf ?? ''} />
      <input type="hidden" name="stamp" value={props.stamp} />
      {Object.entries(props.hidden ?? {}).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      {spec.fields.map((field) =>
        isGroup(field) ? (
          <Group say={view.say} group={field} state={state} />
        ) : (
          <Field say={view.say} field={field} state={state} />
        ),
      )}
      {props.children}
      <div class="buttons">
        <button class="ds-button" type="submit">
          {view.say(spec.submit)}
        </button>
        {(props.also ?? []).map(({ action, key }) => (
          <button class="ds-button" data-variant="secondary" type="submit" formaction={action}>
            {view.say(key)}
          </button>
        ))}
      </div>
    </form>
  );
}

/** What is wrong, before the form, with a link to each field. It takes the focus, also where no script may run. */
export function ErrorSummary({
  say,
  spec,
  state,
}: {
  readonly say: Say;
  readonly spec: FormSpec;
  readonly state: FormState;
}) {
  if (state.errors.length === 0 && state.general === undefined) return null;
  const known = new Map(
    spec.fields.flatMap((field) => (isGroup(field) ? field.fields : [field])).map((field) => [field.name, field]),
  );
  return (
    <div class="ds-error-summary" role="alert" tabindex={-1} autofocus>
      <h2>{say('web.errors')}</h2>
      {state.general === undefined ? null : <p>{state.general}</p>}
      <ul>
        {state.errors.map((error) => {
          const field =
            known.get(error.field) ?? [...known.values()].find((each) => each.name.startsWith(`${error.field}.`));
          const text = `${field === undefined ? '' : lead(nameOf(say, field))}${describe(say, error)}`;
          return (
            <li>
              {field === undefined ? (
                text
              ) : (
                <a class="ds-link" href={`#${idOf(field)}`}>
                  {text}
                </a>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** The reason of an error in words. */
export function describe(say: Say, error: FieldError): string {
  return say.or(error.reason, say('field.format'), error.params);
}

/** A group that may be left empty is folded until something is in it, or wrong with it. */
function Group({ say, group, state }: { readonly say: Say; readonly group: GroupSpec; readonly state: FormState }) {
  const legend = say(group.legend, group.params);
  const fields = group.fields.map((field) => <Field say={say} field={field} state={state} />);
  if (group.optional !== true) {
    return (
      <fieldset class="ds-fieldset group">
        <legend class="ds-label">{legend}</legend>
        <Facts say={say} group={group} />
        {fields}
      </fieldset>
    );
  }
  const touched = group.fields.some(
    ({ name }) =>
      (state.sent[name] ?? []).some((value) => value !== '') ||
      // What is wrong with a list as a whole is mended in its first row.
      state.errors.some(({ field }) => field === name || name.startsWith(`${field}.0.`)),
  );
  return (
    <details class="ds-details" open={touched || group.startsOpen === true}>
      <summary>{legend}</summary>
      <fieldset class="ds-fieldset group">
        <legend class="ds-sr-only">{legend}</legend>
        {fields}
      </fieldset>
    </details>
  );
}

/** What the group's fields are about. */
function Facts({ say, group }: { readonly say: Say; readonly group: GroupSpec }) {
  if (group.facts === undefined) return null;
  return (
    <dl class="facts">
      {group.facts.map(({ label: name, value, written }) => (
        <>
          <dt>{say(name)}</dt>
          {written === true ? (
            <dd lang="" dir="auto">
              {value}
            </dd>
          ) : (
            <dd>{value}</dd>
          )}
        </>
      ))}
    </dl>
  );
}

const idOf = (field: FieldSpec): string => `f-${field.name.replaceAll('.', '-')}`;

function nameOf(say: Say, field: FieldSpec): string {
  const name = field.label ?? `field.${field.name.split('.').at(-1) ?? field.name}`;
  return say(name.includes('.') ? name : `field.${name}`);
}

/** A field before what is wrong with it; a question needs no colon. */
function lead(name: string): string {
  return name.endsWith('?') ? `${name} ` : `${name}: `;
}

function label(say: Say, field: FieldSpec): string {
  return `${nameOf(say, field)}${field.optional === true ? ` (${say('field.optional')})` : ''}`;
}

interface FieldProps {
  readonly say: Say;
  readonly field: FieldSpec;
  readonly state: FormState;
}

function Field(props: FieldProps) {
  const { say, field, state } = props;
  const errors = state.errors.filter((error) => error.field === field.name || error.field.startsWith(`${field.name}.`));
  const id = idOf(field);
  const described = [field.hint === undefined ? '' : `${id}-hint`, errors.length === 0 ? '' : `${id}-error`]
    .join(' ')
    .trim();
  const notes = (
    <>
      {field.hint === undefined ? null : (
        <div class="hint" id={`${id}-hint`}>
          {say(field.hint)}
        </div>
      )}
      {errors.length === 0 ? null : (
        <div class="wrong" id={`${id}-error`}>
          {errors.map((error) => describe(say, error)).join(' ')}
        </div>
      )}
    </>
  );
  const common = {
    id,
    'aria-describedby': described === '' ? undefined : described,
    'aria-invalid': errors.length === 0 ? undefined : ('true' as const),
  };
  if (field.kind === 'radios' || field.kind === 'checkboxes')
    return <Choices {...props} common={common} notes={notes} />;
  if (field.kind === 'tick') return <Tick {...props} common={common} notes={notes} />;
  return (
    <div class="ds-field">
      <label class="ds-label" for={id}>
        {label(say, field)}
      </label>
      {notes}
      <Control {...props} common={common} />
    </div>
  );
}

interface Common {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': 'true' | undefined;
}

function Control({ say, field, state, common }: FieldProps & { readonly common: Common }) {
  const value = state.sent[field.name]?.[0] ?? '';
  switch (field.kind) {
    case 'textarea':
    case 'lines':
      return (
        <textarea
          class="ds-input"
          {...common}
          name={field.name}
          rows={field.kind === 'textarea' ? (field.rows ?? 4) : 4}
        >
          {value}
        </textarea>
      );
    case 'select':
      return (
        <select class="ds-input" {...common} name={field.name}>
          <option value="">{say('field.choose')}</option>
          {field.options.map((option) => (
            <option value={option} selected={option === value}>
              {field.names?.[option] ?? say.or(`${field.optionKey}.${option}`, option)}
            </option>
          ))}
        </select>
      );
    default:
      return (
        <input
          class="ds-input"
          {...common}
          name={field.name}
          type={field.kind === 'date' ? 'date' : 'text'}
          value={value}
        />
      );
  }
}

function Choices({
  say,
  field,
  state,
  common,
  notes,
}: FieldProps & { readonly common: Common; readonly notes: Child }) {
  if (field.kind !== 'radios' && field.kind !== 'checkboxes') return null;
  const sent = state.sent[field.name] ?? [];
  const type = field.kind === 'radios' ? 'radio' : 'checkbox';
  return (
    <fieldset class="ds-fieldset" aria-describedby={common['aria-describedby']}>
      <legend class="ds-label">{label(say, field)}</legend>
      {notes}
      {field.options.map((option, index) => {
        const id = index === 0 ? common.id : `${common.id}-${index}`;
        const hinted = field.optionHint === undefined ? undefined : `${id}-about`;
        return (
          <div class="choice">
            <input
              class="ds-input"
              type={type}
              id={id}
              name={field.name}
              value={option}
              checked={sent.includes(option)}
              aria-describedby={hinted}
            />
            <div>
              <label for={id} lang={field.namesLanguage}>
                {field.names?.[option] ?? say.or(`${field.optionKey}.${option}`, option)}
              </label>
              {hinted === undefined ? null : (
                <div class="hint" id={hinted}>
                  {say(`${field.optionHint}.${option}`)}
                </div>
              )}
            </div>
          </div>
        );
      })}
    </fieldset>
  );
}

function Tick({ say, field, state, common, notes }: FieldProps & { readonly common: Common; readonly notes: Child }) {
  return (
    <div class="ds-field">
      <div class="choice">
        <input
          class="ds-input"
          type="checkbox"
          {...common}
          name={field.name}
          value="yes"
          checked={state.sent[field.name] !== undefined}
        />
        <label for={common.id}>{label(say, field)}</label>
      </div>
      {notes}
    </div>
  );
}
