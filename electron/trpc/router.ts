import { type AnyTRPCRouter, lazy } from '@trpc/server'
import { createDeskRouter } from '../about/router.ts'
import type { AboutService } from '../about/service.ts'
import { createAllocationRouter } from '../allocation/router.ts'
import type { AllocationService } from '../allocation/service.ts'
import { createAddressesRouter } from '../addresses/router.ts'
import type { AddressService } from '../addresses/service.ts'
import { createAuditRouter } from '../audit/router.ts'
import type { AuditService } from '../audit/service.ts'
import type { Verification } from '../audit/verification.ts'
import { createBackupsRouter } from '../backups/router.ts'
import type { BackupService } from '../backups/service.ts'
import { createCarriersRouter } from '../carriers/router.ts'
import type { CatalogueService } from '../carriers/service.ts'
import { createDocumentsRouter } from '../documents/router.ts'
import type { DocumentService } from '../documents/service.ts'
import { createDraftsRouter } from '../drafts/router.ts'
import type { DraftService } from '../drafts/service.ts'
import { createLocationsRouter, createPackageSizesRouter, createTemplatesRouter } from '../records/router.ts'
import type { LocationService, PackageSizeService } from '../records/service.ts'
import { createLabelsRouter } from '../labels/router.ts'
import type { LabelService } from '../labels/service.ts'
import { createManifestsRouter } from '../manifests/router.ts'
import type { ManifestService } from '../manifests/service.ts'
import { createPackingRouter } from '../packing/router.ts'
import type { PackingService } from '../packing/service.ts'
import { createPapersRouter } from '../papers/router.ts'
import type { PaperService } from '../papers/service.ts'
import { createProductsRouter } from '../products/router.ts'
import type { ProductService } from '../products/service.ts'
import { createScalesRouter } from '../scales/router.ts'
import type { ScaleService } from '../scales/service.ts'
import { createPrintersRouter } from '../printers/router.ts'
import type { PrinterService } from '../printers/service.ts'
import { createPrintQueueRouter } from '../print-queue/router.ts'
import type { PrintQueueService } from '../print-queue/service.ts'
import type { TemplateService } from '../records/templates.ts'
import type { OperatorServices } from '../operators/open-operators.ts'
import { createOperatorsRouter, createSessionRouter } from '../operators/router.ts'
import type { LogoService } from '../settings/logo.ts'
import { createOrderRulesRouter } from '../order-rules/router.ts'
import type { OrderRuleService } from '../order-rules/service.ts'
import { createSettingsRouter } from '../settings/router.ts'
import type { SettingsService } from '../settings/service.ts'
import type { ChangeFeed } from '../shipments/changes.ts'
import type { ShipmentReading } from '../shipments/reading.ts'
import { createShipmentGroupsRouter } from '../shipment-groups/router.ts'
import type { ShipmentGroupService } from '../shipment-groups/service.ts'
import { createShipmentsRouter } from '../shipments/router.ts'
import type { ShipmentService } from '../shipments/service.ts'
import { createTransferRouter } from '../transfer/router.ts'
import type { TransferService } from '../transfer/service.ts'
import { createRecoveryRouter } from '../recovery/router.ts'
import type { RecoveryService } from '../recovery/service.ts'
import { createTrackingRouter } from '../tracking/router.ts'
import type { TrackingService } from '../tracking/service.ts'
import { router } from './init.ts'

export type Services = {
  readonly shipments: {
    readonly service: ShipmentService
    readonly reading: ShipmentReading
    readonly changes: ChangeFeed
  }
  readonly audit: AuditService
  readonly verification: Verification
  readonly operators: OperatorServices
  readonly settings: SettingsService
  readonly orderRules: OrderRuleService
  readonly logo: LogoService
  readonly documents: DocumentService
  readonly drafts: DraftService
  readonly carriers: CatalogueService
  readonly locations: LocationService
  readonly packageSizes: PackageSizeService
  readonly allocation: AllocationService
  readonly packing: PackingService
  readonly labels: LabelService
  readonly papers: PaperService
  readonly printers: PrinterService
  readonly printQueue: PrintQueueService
  readonly manifests: ManifestService
  readonly groups: ShipmentGroupService
  readonly tracking: TrackingService
  readonly transfer: TransferService
  readonly backups: BackupService
  readonly templates: TemplateService
  readonly addresses: AddressService
  readonly products: ProductService
  readonly scales: ScaleService
  readonly about: AboutService
}

/** A feature's procedures, made with the first call of one: most who open a desk ask for few of them, and all take milliseconds. */
const later = <Made extends AnyTRPCRouter>(make: () => Made): ReturnType<typeof lazy<Made>> =>
  lazy(() => Promise.resolve(make()))

/** Every procedure of the program, one line for each feature. */
export const createRouter = (services: Services) =>
  router({
    shipments: later(() => createShipmentsRouter(services.shipments)),
    audit: later(() => createAuditRouter(services.audit, services.verification)),
    settings: later(() => createSettingsRouter(services.settings, services.logo)),
    operators: later(() => createOperatorsRouter(services.operators.service)),
    session: later(() => createSessionRouter(services.operators.session, services.operators.signing)),
    rules: later(() => createOrderRulesRouter(services.orderRules)),
    documents: later(() => createDocumentsRouter(services.documents)),
    drafts: later(() => createDraftsRouter(services.drafts)),
    carriers: later(() => createCarriersRouter(services.carriers)),
    locations: later(() => createLocationsRouter(services.locations)),
    packageSizes: later(() => createPackageSizesRouter(services.packageSizes)),
    allocation: later(() => createAllocationRouter(services.allocation)),
    packing: later(() => createPackingRouter(services.packing)),
    labels: later(() => createLabelsRouter(services.labels)),
    shippingDocuments: later(() => createPapersRouter(services.papers)),
    printers: later(() => createPrintersRouter(services.printers)),
    printQueue: later(() => createPrintQueueRouter(services.printQueue)),
    manifests: later(() => createManifestsRouter(services.manifests)),
    groups: later(() => createShipmentGroupsRouter(services.groups)),
    tracking: later(() => createTrackingRouter(services.tracking)),
    transfer: later(() => createTransferRouter(services.transfer)),
    backups: later(() => createBackupsRouter(services.backups)),
    templates: later(() => createTemplatesRouter(services.templates)),
    addresses: later(() => createAddressesRouter(services.addresses)),
    products: later(() => createProductsRouter(services.products)),
    scales: later(() => createScalesRouter(services.scales)),
    desk: later(() => createDeskRouter(services.about)),
  })

/** All procedures of a router by their paths, also of features that nobody has called yet. */
export const proceduresOf = async ({ _def }: AnyTRPCRouter): Promise<unknown> => {
  await Promise.all(Object.values(_def.lazy).map(({ load }) => load()))
  const procedures: unknown = _def.procedures
  return procedures
}

export type AppRouter = ReturnType<typeof createRouter>

/** Every procedure where no desk can be opened. */
export const createRecoveryWindowRouter = (recovery: RecoveryService) =>
  router({ recovery: createRecoveryRouter(recovery) })

export type RecoveryWindowRouter = ReturnType<typeof createRecoveryWindowRouter>
