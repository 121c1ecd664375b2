import { deskDefaults, type DeskDefaults } from '#shared/desk-defaults/desk-defaults.ts'

/** What stands in the fields: nothing where nothing is to be filled in. */
export type ChosenDefaults = { readonly [Name in keyof DeskDefaults]-?: string }

export const chosenOf = (defaults: DeskDefaults): ChosenDefaults => ({
  shipping_location_reference: '',
  shipment_type: '',
  currency: '',
  weight_unit: '',
  dimension_unit: '',
  mobile: '',
  email: '',
  shipping_terms: '',
  ...defaults,
})

type ReadDefaults =
  | { readonly defaults: DeskDefaults }
  /** By field, the code of what is wrong. */
  | { readonly problems: Readonly<Record<string, string>> }

/** What is to be kept of them, or what is wrong. */
export const readDefaults = (chosen: ChosenDefaults): ReadDefaults => {
  const said = Object.fromEntries(Object.entries(chosen).filter(([, value]) => value.trim() !== ''))
  const parsed = deskDefaults.safeParse(said)
  if (parsed.success) return { defaults: parsed.data }
  return {
    problems: Object.fromEntries(parsed.error.issues.map(({ path, message }) => [String(path[0]), message])),
  }
}
