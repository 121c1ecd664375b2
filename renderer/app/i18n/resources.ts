import arAllocation from './locales/ar/allocation.json'
import arAutomation from './locales/ar/automation.json'
import arCarriers from './locales/ar/carriers.json'
import arCommon from './locales/ar/common.json'
import arDocuments from './locales/ar/documents.json'
import arFindings from '#shared/texts/ar/findings.json'
import arManifests from './locales/ar/manifests.json'
import arNewShipment from './locales/ar/new-shipment.json'
import arSettingsLists from './locales/ar/settings-lists.json'
import arPreview from './locales/ar/preview.json'
import arProblems from '#shared/texts/ar/problems.json'
import arSettings from './locales/ar/settings.json'
import arShipment from './locales/ar/shipment.json'
import arShipments from './locales/ar/shipments.json'
import arStates from '#shared/texts/ar/states.json'
import arImports from './locales/ar/imports.json'
import arTransfer from './locales/ar/transfer.json'
import deAllocation from './locales/de/allocation.json'
import deAutomation from './locales/de/automation.json'
import deCarriers from './locales/de/carriers.json'
import deCommon from './locales/de/common.json'
import deDocuments from './locales/de/documents.json'
import deFindings from '#shared/texts/de/findings.json'
import deManifests from './locales/de/manifests.json'
import deNewShipment from './locales/de/new-shipment.json'
import deSettingsLists from './locales/de/settings-lists.json'
import dePreview from './locales/de/preview.json'
import deProblems from '#shared/texts/de/problems.json'
import deSettings from './locales/de/settings.json'
import deShipment from './locales/de/shipment.json'
import deShipments from './locales/de/shipments.json'
import deStates from '#shared/texts/de/states.json'
import deImports from './locales/de/imports.json'
import deTransfer from './locales/de/transfer.json'
import enAllocation from './locales/en/allocation.json'
import enAutomation from './locales/en/automation.json'
import enCarriers from './locales/en/carriers.json'
import enCommon from './locales/en/common.json'
import enDocuments from './locales/en/documents.json'
import enFindings from '#shared/texts/en/findings.json'
import enManifests from './locales/en/manifests.json'
import enNewShipment from './locales/en/new-shipment.json'
import enSettingsLists from './locales/en/settings-lists.json'
import enPreview from './locales/en/preview.json'
import enProblems from '#shared/texts/en/problems.json'
import enSettings from './locales/en/settings.json'
import enShipment from './locales/en/shipment.json'
import enShipments from './locales/en/shipments.json'
import enStates from '#shared/texts/en/states.json'
import enImports from './locales/en/imports.json'
import enTransfer from './locales/en/transfer.json'

const en = {
  common: enCommon,
  allocation: enAllocation,
  automation: enAutomation,
  carriers: enCarriers,
  shipments: enShipments,
  settings: enSettings,
  documents: enDocuments,
  findings: enFindings,
  manifests: enManifests,
  'new-shipment': enNewShipment,
  'settings-lists': enSettingsLists,
  preview: enPreview,
  problems: enProblems,
  shipment: enShipment,
  states: enStates,
  imports: enImports,
  transfer: enTransfer,
}

/** Every text of the program in English; the other languages have to have at least the same keys. */
export type Texts = typeof en

const de = {
  common: deCommon,
  allocation: deAllocation,
  automation: deAutomation,
  carriers: deCarriers,
  shipments: deShipments,
  settings: deSettings,
  documents: deDocuments,
  findings: deFindings,
  manifests: deManifests,
  'new-shipment': deNewShipment,
  'settings-lists': deSettingsLists,
  preview: dePreview,
  problems: deProblems,
  shipment: deShipment,
  states: deStates,
  imports: deImports,
  transfer: deTransfer,
} satisfies Texts

const ar = {
  common: arCommon,
  allocation: arAllocation,
  automation: arAutomation,
  carriers: arCarriers,
  shipments: arShipments,
  settings: arSettings,
  documents: arDocuments,
  findings: arFindings,
  manifests: arManifests,
  'new-shipment': arNewShipment,
  'settings-lists': arSettingsLists,
  preview: arPreview,
  problems: arProblems,
  shipment: arShipment,
  states: arStates,
  imports: arImports,
  transfer: arTransfer,
} satisfies Texts

export const resources = { en, de, ar }

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common'
    resources: Texts
  }
}
