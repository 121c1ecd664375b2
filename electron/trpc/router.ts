import { type AboutPorts, createDeskRouter } from '../about/router.ts'
import { createAuditRouter } from '../audit/router.ts'
import type { AuditService } from '../audit/service.ts'
import { createDraftsRouter } from '../drafts/router.ts'
import type { DraftService } from '../drafts/service.ts'
import { createSettingsRouter } from '../settings/router.ts'
import type { SettingsService } from '../settings/service.ts'
import type { Changes } from '../shipments/changes.ts'
import type { ShipmentReading } from '../shipments/reading.ts'
import { createShipmentsRouter } from '../shipments/router.ts'
import type { ShipmentService } from '../shipments/service.ts'
import { router } from './init.ts'

export type Services = {
  readonly shipments: {
    readonly service: ShipmentService
    readonly reading: ShipmentReading
    readonly changes: Changes
  }
  readonly audit: AuditService
  readonly settings: SettingsService
  readonly drafts: DraftService
  readonly about: AboutPorts
}

/** Every procedure of the program, one line for each feature. */
export const createRouter = (services: Services) =>
  router({
    shipments: createShipmentsRouter(services.shipments),
    audit: createAuditRouter(services.audit),
    settings: createSettingsRouter(services.settings),
    drafts: createDraftsRouter(services.drafts),
    desk: createDeskRouter(services.about),
  })

export type AppRouter = ReturnType<typeof createRouter>
