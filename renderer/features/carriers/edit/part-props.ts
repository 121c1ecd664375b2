import type { ServiceEdit } from '../model/form-edits.ts'
import type { ServiceForm } from '../model/form.ts'

/** What every part of a service's page is given. */
export type PartProps = {
  readonly service: ServiceForm
  /** Changes the service; what stood against that field is not said any longer. */
  readonly change: (field: string, edit: ServiceEdit) => void
  /** What stands against a field, in words. */
  readonly problemAt: (field: string) => string | undefined
}
