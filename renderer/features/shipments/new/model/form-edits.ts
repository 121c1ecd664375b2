import type { AddressField, AddressTexts } from './address-specs.ts'
import type { Edit } from './contents-edits.ts'
import { type AddressForm, blankAddress, type ShipmentForm } from './form.ts'
import type { ListField } from './list-specs.ts'
import type { ShipmentField } from './shipment-specs.ts'

export const setText =
  (field: ShipmentField, text: string): Edit =>
  (form) => ({ ...form, texts: { ...form.texts, [field]: text } })

export const setList =
  (field: ListField, texts: readonly string[]): Edit =>
  (form) => ({ ...form, lists: { ...form.lists, [field]: texts } })

export const setUnits =
  (units: Partial<Pick<ShipmentForm, 'weightUnit' | 'dimensionUnit' | 'currency'>>): Edit =>
  (form) => ({ ...form, ...units })

const changeAddress =
  (id: number, change: (address: AddressForm) => AddressForm): Edit =>
  (form) => ({
    ...form,
    addresses: form.addresses.map((address) => (address.id === id ? change(address) : address)),
  })

export const setAddressText = (id: number, field: AddressField, text: string): Edit =>
  changeAddress(id, (address) => ({ ...address, texts: { ...address.texts, [field]: text } }))

/** Puts other texts in the place of some of an address, as when a known one is chosen. */
export const setAddressTexts = (id: number, texts: Partial<AddressTexts>): Edit =>
  changeAddress(id, (address) => ({ ...address, texts: { ...address.texts, ...texts } }))

export const setAddressType = (id: number, type: string): Edit =>
  changeAddress(id, (address) => ({ ...address, type }))

export const addAddress =
  (type: string): Edit =>
  (form) => ({
    ...form,
    nextId: form.nextId + 1,
    addresses: [...form.addresses, blankAddress(form.nextId, type)],
  })

export const removeAddress =
  (id: number): Edit =>
  (form) => ({ ...form, addresses: form.addresses.filter((address) => address.id !== id) })
