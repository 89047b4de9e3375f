import type { Child } from 'hono/jsx';

export interface Option {
  readonly value: string;
  readonly text: string;
}

/** A form that asks for an address: it can be kept and sent on, and needs no script. */
export function Filters({
  action,
  submit,
  children,
}: {
  readonly action: string;
  readonly submit: string;
  readonly children?: Child;
}) {
  return (
    <search>
      <form class="filters" method="get" action={action}>
        {children}
        <div class="buttons">
          <button class="ds-button" type="submit">
            {submit}
          </button>
        </div>
      </form>
    </search>
  );
}

export function Choice(props: {
  readonly name: string;
  readonly label: string;
  readonly options: readonly Option[];
  readonly chosen: string | undefined;
}) {
  const { name, label, options, chosen } = props;
  return (
    <div class="ds-field">
      <label class="ds-label" for={`f-${name}`}>
        {label}
      </label>
      <select class="ds-input" id={`f-${name}`} name={name}>
        {options.map(({ value, text }) => (
          <option value={value} selected={value === (chosen ?? '')}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}

export function Words(props: {
  readonly name: string;
  readonly label: string;
  readonly value: string | undefined;
  readonly hint?: string;
  readonly wrong?: boolean;
  readonly kind?: 'text' | 'date';
}) {
  const { name, label, value, hint, wrong, kind = 'text' } = props;
  return (
    <div class="ds-field">
      <label class="ds-label" for={`f-${name}`}>
        {label}
      </label>
      {hint === undefined ? null : (
        <div class="hint" id={`f-${name}-hint`}>
          {hint}
        </div>
      )}
      <input
        class="ds-input"
        id={`f-${name}`}
        name={name}
        type={kind}
        autocomplete="off"
        value={value ?? ''}
        aria-describedby={hint === undefined ? undefined : `f-${name}-hint`}
        aria-invalid={wrong === true ? 'true' : undefined}
      />
    </div>
  );
}
