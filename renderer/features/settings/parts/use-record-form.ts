import { useEffect, useState } from 'react'
import type { Problem } from '#shared/api-error.ts'
import { apiErrorOf } from '#trpc/api-error.ts'
import { focusFirstField } from '#ui/fields/focus-field.ts'
import type { Texts } from './texts.ts'
import { useProblemSentence } from './use-problem-sentence.ts'

type RecordFormPorts = {
  readonly texts: Texts
  /** Where what the form writes stands in what is sent, as in `$.location.`. */
  readonly root: string
  /** The places that the form has fields for. */
  readonly fields: ReadonlySet<string>
  /** Sends what is typed; answers what is wrong with it. @throws what the desk refuses it with */
  readonly save: (texts: Texts) => Promise<readonly Problem[]>
}

export type RecordForm = ReturnType<typeof useRecordForm>

type Placed = { readonly problem: Problem; readonly place: string }

/** A problem at the place of the form that it is about; a place in the sea is told at its latitude. */
const placedUnder =
  (root: string) =>
  (problem: Problem): Placed => ({
    problem,
    place: (problem.property ?? '').slice(root.length).replace(/lat_long$/u, '$&.latitude'),
  })

/** A form over one record: what is typed, what the desk found wrong with it, and the way to save it. */
export const useRecordForm = ({ texts: given, root, fields, save }: RecordFormPorts) => {
  const [before] = useState(given)
  const [texts, setTexts] = useState(before)
  const [found, setFound] = useState<readonly Placed[]>([])
  const [edited, setEdited] = useState<ReadonlySet<string>>(new Set())
  const [isBusy, setBusy] = useState(false)
  const sentence = useProblemSentence()
  const unplaced = found.find(({ place }) => !fields.has(place))

  // Found by an attempt to save; what is typed afterwards leaves the focus alone.
  useEffect(() => {
    if (found.length > 0) focusFirstField(new Set(found.map(({ place }) => place)))
  }, [found])

  const submit = async (): Promise<void> => {
    setBusy(true)
    const problems = await save(texts).catch((error: unknown) => apiErrorOf(error).details)
    setFound(problems.map(placedUnder(root)))
    setEdited(new Set())
    setBusy(false)
  }
  return {
    texts,
    isBusy,
    isChanged: texts !== before,
    /** What is wrong that no field can say. */
    failure: unplaced && sentence(unplaced.problem, '', texts),
    submit,
    /** What a field needs, save its label. */
    field: (place: string) => {
      const here = edited.has(place) ? undefined : found.find((one) => one.place === place)
      return {
        name: place,
        value: texts[place] ?? '',
        problem: here && sentence(here.problem, place, texts),
        onChange: (typed: string): void => {
          setTexts((now) => ({ ...now, [place]: typed }))
          setEdited((now) => new Set([...now, place]))
        },
      }
    },
  }
}
