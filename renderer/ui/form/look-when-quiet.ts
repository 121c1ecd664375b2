import type { FormState } from './form-state.ts'
import type { FillingStore } from './filling.ts'

/** Milliseconds without a key before it is looked whether a problem is gone. */
const PAUSE = 150

/**
 * Looks what of the problems on screen is still there, once nothing is typed for a moment. What is shown was found in the
 * form as it is: only what is typed after that can put it right.
 * @returns stops it
 */
export const lookWhenQuiet = <Form extends FormState>(
  { get, subscribe }: Pick<FillingStore<Form>, 'get' | 'subscribe'>,
  look: () => void,
): (() => void) => {
  let looked = get()
  let timer: ReturnType<typeof setTimeout> | undefined
  const unsubscribe = subscribe(() => {
    const filling = get()
    if (filling.problems !== looked.problems) {
      looked = filling
      clearTimeout(timer)
    }
    if (filling.form === looked.form || filling.problems.length === 0) return
    clearTimeout(timer)
    timer = setTimeout(() => {
      looked = get()
      look()
    }, PAUSE)
  })
  return () => {
    clearTimeout(timer)
    unsubscribe()
  }
}
