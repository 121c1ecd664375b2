import { z } from 'zod'
import { requiredText } from '../shipments/primitives.ts'

/** A create request that is begun with: whatever of it is always the same, under a name. It need not be whole. */
export const template = z.strictObject({
  name: requiredText(50),
  request: z.record(z.string(), z.json()),
})
export type Template = z.output<typeof template>

/** `was` is the name until now, where it is renamed. */
export const saveTemplateRequest = template.extend({ was: requiredText(50).exactOptional() })
export type SaveTemplateRequest = z.output<typeof saveTemplateRequest>
export const templateByName = z.strictObject({ name: requiredText(50) })
export type Templates = { readonly items: readonly Template[] }
