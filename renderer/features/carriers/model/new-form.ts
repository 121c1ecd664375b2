import type { CarrierForm, GroupForm, ServiceForm } from './form.ts'
import { textsBy } from './service-specs.ts'

export const newCarrier: CarrierForm = {
  saved: '',
  reference: '',
  name: '',
  enabled: true,
  isExample: false,
  services: [],
  nextId: 1,
}

export const newGroup: GroupForm = { saved: '', reference: '', name: '', isExample: false, services: [] }

const usualTexts: Readonly<Record<string, string>> = {
  transitMin: '1',
  transitMax: '3',
  cutOff: '17:00',
  width: '9',
  first: '1',
}

/** An empty service with one zone for the whole world and one price, as the simplest ones have. */
const newService = (id: number, { currency, zone }: ServiceStart): ServiceForm => ({
  id,
  saved: '',
  enabled: true,
  texts: textsBy((name) => (name === 'currency' ? currency : (usualTexts[name] ?? ''))),
  shipmentTypes: 'both',
  countriesServed: [],
  countriesExcluded: [],
  areas: [],
  tags: [],
  accepts: 'none',
  hazardClasses: [],
  zones: [{ id: id + 1, name: zone, countries: ['*'] }],
  rows: [{ id: id + 2, upTo: '', cells: {} }],
  numbersItself: false,
  checkDigit: 'none',
})

/** What a new service begins with: the currency of its prices, and how its first zone is called. */
export type ServiceStart = { readonly currency: string; readonly zone: string }

const IDS_OF_A_SERVICE = 3

export const addService =
  (start: ServiceStart) =>
  (form: CarrierForm): CarrierForm => ({
    ...form,
    services: [...form.services, newService(form.nextId, start)],
    nextId: form.nextId + IDS_OF_A_SERVICE,
  })

/** Adds a service like that one, under no name yet. Parts of services may have the same numbers: fields name both. */
export const addServiceLike =
  (service: ServiceForm) =>
  (form: CarrierForm): CarrierForm => ({
    ...form,
    services: [
      ...form.services,
      { ...service, id: form.nextId, saved: '', texts: { ...service.texts, reference: '', name: '' } },
    ],
    nextId: form.nextId + 1,
  })
