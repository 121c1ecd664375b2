import allocation from './allocation.json'
import automation from './automation.json'
import backups from './backups.json'
import carriers from './carriers.json'
import common from './common.json'
import deskHistory from './desk-history.json'
import documents from './documents.json'
import fieldProblems from './field-problems.json'
import groups from './groups.json'
import manifests from './manifests.json'
import newShipment from './new-shipment.json'
import settingsLists from './settings-lists.json'
import operators from './operators.json'
import packing from './packing.json'
import preview from './preview.json'
import printing from './printing.json'
import problems from '#shared/texts/de/problems.json'
import recovery from './recovery.json'
import settings from './settings.json'
import shipment from './shipment.json'
import shipments from './shipments.json'
import states from '#shared/texts/de/states.json'
import imports from './imports.json'
import transfer from './transfer.json'
import type { Texts } from '../en/index.ts'

export const germanTexts = {
  common,
  allocation,
  automation,
  backups,
  carriers,
  shipments,
  settings,
  'desk-history': deskHistory,
  documents,
  groups,
  manifests,
  'new-shipment': newShipment,
  'settings-lists': settingsLists,
  operators,
  packing,
  preview,
  'field-problems': fieldProblems,
  printing,
  problems,
  recovery,
  shipment,
  states,
  imports,
  transfer,
} satisfies Texts
