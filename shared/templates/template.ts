import { z } from 'zod'

/** How many templates a desk keeps. */
export const MOST_TEMPLATES = 200
/** How long the JSON text of one can be, in bytes. */
export const LONGEST_TEMPLATE = 100_000

const name = z.string().trim().regex(/\S/u, { error: 'required_property_missing', abort: true }).max(50)

/** A create request that is begun with: whatever of it is always the same, under a name. It need not be whole. */
export const template = z.strictObject({
  name,
  request: z.record(z.string(), z.json()),
})
export type Template = z.output<typeof template>

/** `was` is the name until now, where it is renamed. */
export const saveTemplateRequest = template.extend({ was: name.exactOptional() })
export type SaveTemplateRequest = z.output<typeof saveTemplateRequest>
export const templateByName = z.strictObject({ name })
export type Templates = { readonly items: readonly Template[] }
