import type { Store } from '../create-store.ts'
import type { FormState } from './form-state.ts'
import type { LocatedProblem } from './located-problems.ts'

/** A form while it is filled in, and what stands against it since the last try to save it. */
export type Filling<Form extends FormState> = {
  readonly form: Form
  readonly problems: readonly LocatedProblem[]
}

export type FillingStore<Form extends FormState> = Pick<Store<Filling<Form>>, 'get' | 'subscribe' | 'change'>
