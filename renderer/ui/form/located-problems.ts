import { readJsonPath, type JsonPath } from '#shared/contract/json-path.ts'
import { type FieldPath, ownerOf } from './field-path.ts'
import { fieldOfPath, type FormShape } from './field-of-problem.ts'
import { type FormState, valueIn } from './form-state.ts'

/** Something that is wrong, and where in what was sent. */
export type FormProblem = {
  readonly code: string
  readonly property?: string
  /** What exactly, for whoever puts problems into words. */
  readonly sentence?: unknown
}

/** A problem with the field that it stands at; without one it is told above the form. */
export type LocatedProblem = {
  readonly problem: FormProblem
  readonly field: FieldPath | undefined
  /** What only the desk can find wrong: what stood in the field that it refused, as JSON. */
  readonly refused?: string
}

/** What is sent of a form, once it was checked. */
export type Checked<Request> =
  | { readonly ok: true; readonly request: Request }
  | { readonly ok: false; readonly problems: readonly FormProblem[] }

export type FormRules<Form extends FormState, Request> = {
  readonly shape: FormShape
  readonly check: (form: Form) => Checked<Request>
  /** Fields that do not stand in the request itself, such as those of files. */
  readonly beside?: {
    readonly fieldOf: (form: Form, path: JsonPath) => FieldPath | undefined
    /** What stands in such a field; `undefined` for all others. */
    readonly valueOf: (form: Form, field: FieldPath) => unknown
  }
}

export const locateProblems = <Form extends FormState>(
  { shape, beside }: Omit<FormRules<Form, unknown>, 'check'>,
  form: Form,
  problems: readonly FormProblem[],
): readonly LocatedProblem[] =>
  problems.map((problem) => {
    const path = readJsonPath(problem.property ?? '$')
    return { problem, field: beside?.fieldOf(form, path) ?? fieldOfPath(shape, form.request, path) }
  })

/** The same for what the desk refused although the form had nothing against it. */
export const locateRefusal = <Form extends FormState>(
  rules: Omit<FormRules<Form, unknown>, 'check'>,
  form: Form,
  problems: readonly FormProblem[],
): readonly LocatedProblem[] =>
  locateProblems(rules, form, problems).map((located) => ({
    ...located,
    refused: contentOf(rules, form, located.field),
  }))

const contentOf = <Form extends FormState>(
  { beside }: Omit<FormRules<Form, unknown>, 'check'>,
  form: Form,
  field: FieldPath = '',
): string => JSON.stringify(beside?.valueOf(form, field) ?? valueIn(form, field)) ?? ''

/** Everything that stands against a form. */
export const problemsIn = <Form extends FormState>(
  rules: FormRules<Form, unknown>,
  form: Form,
): readonly LocatedProblem[] => {
  const checked = rules.check(form)
  return checked.ok ? [] : locateProblems(rules, form, checked.problems)
}

/**
 * Of the problems on screen, those that are still there. None is added: nobody is told off for what they have not come to
 * yet. What the desk refused stays until it is changed.
 */
export const stillThere = <Form extends FormState>(
  shown: readonly LocatedProblem[],
  rules: FormRules<Form, unknown>,
  form: Form,
): readonly LocatedProblem[] => {
  const current = problemsIn(rules, form)
  return shown.flatMap((located) => {
    if (located.refused !== undefined)
      return located.refused === contentOf(rules, form, located.field) ? [located] : []
    return current.find((other) => isSame(located, other)) ?? []
  })
}

const isSame = (one: LocatedProblem, other: LocatedProblem): boolean =>
  one.problem.code === other.problem.code &&
  (one.field === undefined
    ? other.field === undefined && one.problem.property === other.problem.property
    : other.field !== undefined && isSameField(one.field, other.field))

/** A row that went into another is still the same row. */
const isSameField = (one: FieldPath, other: FieldPath): boolean => {
  const [owner, otherOwner] = [ownerOf(one), ownerOf(other)]
  return owner.row === otherOwner.row && owner.rest === otherOwner.rest
}

/** The problems of one row by the path of their field in there; the first of each is enough to say what to do. */
export type FieldProblems = Readonly<Record<FieldPath, LocatedProblem>>
export const noProblems: FieldProblems = {}

const byRow = new WeakMap<readonly LocatedProblem[], ReadonlyMap<number, FieldProblems>>()

/** The problems by the row that they are in; those of the form itself under 0. */
export const problemsByRow = (problems: readonly LocatedProblem[]): ReadonlyMap<number, FieldProblems> => {
  const known = byRow.get(problems)
  if (known) return known
  const placed = problems.flatMap((located) =>
    located.field === undefined ? [] : [{ located, ...ownerOf(located.field) }],
  )
  const grouped = new Map(
    [...Map.groupBy(placed, ({ row }) => row)].map(([row, members]) => [
      row,
      // The first of a field comes last here, and so stays.
      Object.fromEntries(members.toReversed().map(({ rest, located }) => [rest, located])),
    ]),
  )
  byRow.set(problems, grouped)
  return grouped
}
