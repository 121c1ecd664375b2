import type { RecordDeskChange } from '../audit/desk-changes.ts'
import type { Database } from '../platform/database.ts'
import type { SettingStore } from '../settings/service.ts'
import type { ScaleConnections } from './connections/connection.ts'
import { createSerialConnection } from './connections/serial-connection.ts'
import { createUsbConnection } from './connections/usb-connection.ts'
import type { ScaleTimes } from './following.ts'
import { createScaleService } from './service.ts'

/** What scales can be had, where they are not those of this computer, and how long they are waited for. */
export type ScalePorts = { readonly connections?: ScaleConnections; readonly times?: ScaleTimes }

type Ports = ScalePorts & {
  readonly database: Database
  readonly settingsStore: SettingStore
  readonly recordChange: RecordDeskChange
  readonly reportFailure: (error: unknown) => void
}

/** Puts the feature together. */
export const openScales = ({ connections, ...ports }: Ports) =>
  createScaleService({
    ...ports,
    connections: connections ?? { serial: createSerialConnection(), usb: createUsbConnection() },
  })
