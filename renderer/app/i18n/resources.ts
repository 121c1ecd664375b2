import arAllocation from './locales/ar/allocation.json'
import arAutomation from './locales/ar/automation.json'
import arBackups from './locales/ar/backups.json'
import arCarriers from './locales/ar/carriers.json'
import arCommon from './locales/ar/common.json'
import arDeskHistory from './locales/ar/desk-history.json'
import arDocuments from './locales/ar/documents.json'
import arFieldProblems from './locales/ar/field-problems.json'
import arGroups from './locales/ar/groups.json'
import arManifests from './locales/ar/manifests.json'
import arNewShipment from './locales/ar/new-shipment.json'
import arSettingsLists from './locales/ar/settings-lists.json'
import arOperators from './locales/ar/operators.json'
import arPacking from './locales/ar/packing.json'
import arPreview from './locales/ar/preview.json'
import arPrinting from './locales/ar/printing.json'
import arProblems from '#shared/texts/ar/problems.json'
import arRecovery from './locales/ar/recovery.json'
import arSettings from './locales/ar/settings.json'
import arShipment from './locales/ar/shipment.json'
import arShipments from './locales/ar/shipments.json'
import arStates from '#shared/texts/ar/states.json'
import arImports from './locales/ar/imports.json'
import arTransfer from './locales/ar/transfer.json'
import deAllocation from './locales/de/allocation.json'
import deAutomation from './locales/de/automation.json'
import deBackups from './locales/de/backups.json'
import deCarriers from './locales/de/carriers.json'
import deCommon from './locales/de/common.json'
import deDeskHistory from './locales/de/desk-history.json'
import deDocuments from './locales/de/documents.json'
import deFieldProblems from './locales/de/field-problems.json'
import deGroups from './locales/de/groups.json'
import deManifests from './locales/de/manifests.json'
import deNewShipment from './locales/de/new-shipment.json'
import deSettingsLists from './locales/de/settings-lists.json'
import deOperators from './locales/de/operators.json'
import dePacking from './locales/de/packing.json'
import dePreview from './locales/de/preview.json'
import dePrinting from './locales/de/printing.json'
import deProblems from '#shared/texts/de/problems.json'
import deRecovery from './locales/de/recovery.json'
import deSettings from './locales/de/settings.json'
import deShipment from './locales/de/shipment.json'
import deShipments from './locales/de/shipments.json'
import deStates from '#shared/texts/de/states.json'
import deImports from './locales/de/imports.json'
import deTransfer from './locales/de/transfer.json'
import enAllocation from './locales/en/allocation.json'
import enAutomation from './locales/en/automation.json'
import enBackups from './locales/en/backups.json'
import enCarriers from './locales/en/carriers.json'
import enCommon from './locales/en/common.json'
import enDeskHistory from './locales/en/desk-history.json'
import enDocuments from './locales/en/documents.json'
import enFieldProblems from './locales/en/field-problems.json'
import enGroups from './locales/en/groups.json'
import enManifests from './locales/en/manifests.json'
import enNewShipment from './locales/en/new-shipment.json'
import enSettingsLists from './locales/en/settings-lists.json'
import enOperators from './locales/en/operators.json'
import enPacking from './locales/en/packing.json'
import enPreview from './locales/en/preview.json'
import enPrinting from './locales/en/printing.json'
import enProblems from '#shared/texts/en/problems.json'
import enRecovery from './locales/en/recovery.json'
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
  backups: enBackups,
  carriers: enCarriers,
  shipments: enShipments,
  settings: enSettings,
  'desk-history': enDeskHistory,
  documents: enDocuments,
  groups: enGroups,
  manifests: enManifests,
  'new-shipment': enNewShipment,
  'settings-lists': enSettingsLists,
  operators: enOperators,
  packing: enPacking,
  preview: enPreview,
  'field-problems': enFieldProblems,
  printing: enPrinting,
  problems: enProblems,
  recovery: enRecovery,
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
  backups: deBackups,
  carriers: deCarriers,
  shipments: deShipments,
  settings: deSettings,
  'desk-history': deDeskHistory,
  documents: deDocuments,
  groups: deGroups,
  manifests: deManifests,
  'new-shipment': deNewShipment,
  'settings-lists': deSettingsLists,
  operators: deOperators,
  packing: dePacking,
  preview: dePreview,
  'field-problems': deFieldProblems,
  printing: dePrinting,
  problems: deProblems,
  recovery: deRecovery,
  shipment: deShipment,
  states: deStates,
  imports: deImports,
  transfer: deTransfer,
} satisfies Texts

const ar = {
  common: arCommon,
  allocation: arAllocation,
  automation: arAutomation,
  backups: arBackups,
  carriers: arCarriers,
  shipments: arShipments,
  settings: arSettings,
  'desk-history': arDeskHistory,
  documents: arDocuments,
  groups: arGroups,
  manifests: arManifests,
  'new-shipment': arNewShipment,
  'settings-lists': arSettingsLists,
  operators: arOperators,
  packing: arPacking,
  preview: arPreview,
  'field-problems': arFieldProblems,
  printing: arPrinting,
  problems: arProblems,
  recovery: arRecovery,
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
