import type { Problem } from '#shared/api-error.ts'
import { type FieldKey, fieldOf } from './field-of-path.ts'
import type { ShipmentForm } from './form.ts'
import { pairLists } from './pair-specs.ts'

/** A problem with the field that it stands at; without one it is told above the form. */
export type LocatedProblem = {
  readonly problem: Problem
  readonly field: FieldKey | undefined
  /** What only the desk can find wrong: the text that it refused. */
  readonly refused?: string
}

export const locateProblems = (form: ShipmentForm, problems: readonly Problem[]): readonly LocatedProblem[] =>
  problems.map((problem) => ({
    problem,
    field: problem.property === undefined ? undefined : fieldOf(form, problem.property),
  }))

const sameProblem = (one: LocatedProblem, other: LocatedProblem): boolean =>
  one.problem.code === other.problem.code &&
  (one.field === undefined ? one.problem.property === other.problem.property : one.field === other.field)

/** The same for what the desk refused although the form had nothing against it. */
export const locateRefusal = (form: ShipmentForm, problems: readonly Problem[]): readonly LocatedProblem[] =>
  locateProblems(form, problems).map((located) => ({ ...located, refused: textOf(form, located.field) }))

/** The text that stands in a field; of a list, all its texts. */
const textOf = (form: ShipmentForm, field: FieldKey = ''): string => {
  const [owner = '', id, name = owner] = field.split('-')
  if (owner === 'document') return textOfDocument(form, { id, name })
  const part = partsOf(form, owner).find((known) => known.id === Number(id)) ?? form
  const texts = new Map<string, string>(Object.entries(part.texts))
  const lists = new Map<string, readonly string[]>(Object.entries('lists' in part ? part.lists : {}))
  return texts.get(name) ?? lists.get(name)?.join('\n') ?? ''
}

/** What is said in a field of a document; what is wrong with its file is, for as long as the file is there. */
const textOfDocument = (
  { documents }: ShipmentForm,
  { id, name }: { readonly id: string | undefined; readonly name: string },
): string => {
  const document = documents.find((known) => known.id === id)
  if (!document) return ''
  const texts = new Map([
    ['type', document.documentType],
    ['usage', document.usage],
    ['expiration', document.expiration],
  ])
  return texts.get(name) ?? document.id
}

const partsOf = (form: ShipmentForm, owner: string) => {
  if (owner === 'address') return form.addresses
  if (owner === 'row') return form.contents
  const list = pairLists.find((known) => known === owner)
  return list === undefined ? [] : [form, ...form.contents].flatMap((part) => part[list])
}

/**
 * Of the problems on screen, those that are still there. None is added: nobody is told off for what they have
 * not come to yet. What the desk refused stays until it is changed.
 */
export const stillThere = (
  shown: readonly LocatedProblem[],
  current: readonly LocatedProblem[],
  form: ShipmentForm,
): readonly LocatedProblem[] =>
  shown.flatMap((problem) => {
    if (problem.refused !== undefined) return problem.refused === textOf(form, problem.field) ? [problem] : []
    return current.find((other) => sameProblem(problem, other)) ?? []
  })
