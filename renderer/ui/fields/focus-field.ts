const control = 'input, select, textarea, button'

/** The fields of the page in the order in which they are read. */
const fieldsOnPage = (): readonly HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-field]')]

const focus = (field: HTMLElement | undefined): boolean => {
  const target = field?.matches(control) === true ? field : field?.querySelector<HTMLElement>(control)
  target?.focus()
  if (target instanceof HTMLInputElement) target.select()
  return target !== undefined && target !== null
}

/** Puts the focus on the field of that name; false when it is not on the page. */
export const focusField = (name: string): boolean =>
  focus(fieldsOnPage().find((field) => field.dataset['field'] === name))

/** Puts the focus on the first of some fields, as the page is read; false when none is there. */
export const focusFirstField = (names: ReadonlySet<string>): boolean =>
  focus(fieldsOnPage().find((field) => names.has(field.dataset['field'] ?? '')))
