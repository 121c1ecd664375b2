import { lazy } from 'react'

const viewPage = () => import('#features/shipments/view/shipment-page.tsx')
const newPage = () => import('#features/shipments/new/new-shipment-page.tsx')
const editPage = () => import('#features/shipments/new/edit-shipment-page.tsx')
const benchPage = () => import('#features/packing/bench-page.tsx')
const carriersPage = () => import('#features/carriers/carriers-page.tsx')
const importTrackingPage = () => import('#features/shipments/tracking/import/import-tracking-page.tsx')
const endOfDayPage = () => import('#features/manifests/end-of-day/end-of-day-page.tsx')
const manifestsPage = () => import('#features/manifests/past/manifests-page.tsx')
const groupPage = () => import('#features/manifests/groups/group-page.tsx')
const manifestPage = () => import('#features/manifests/past/manifest-page.tsx')
const printingPage = () => import('#features/shipments/printing/printing-page.tsx')
const jobsPage = () => import('#features/transfer/jobs/jobs-page.tsx')
const importPage = () => import('#features/transfer/import/import-page.tsx')
const settingsPage = () => import('#features/settings/settings-page.tsx')

// The list is what a window opens with: the other pages come when they are asked for, or in the first idle moment.
export const pages = {
  Shipment: lazy(async () => ({ default: (await viewPage()).ShipmentPage })),
  NewShipment: lazy(async () => ({ default: (await newPage()).NewShipmentPage })),
  EditShipment: lazy(async () => ({ default: (await editPage()).EditShipmentPage })),
  Bench: lazy(async () => ({ default: (await benchPage()).BenchPage })),
  Carriers: lazy(async () => ({ default: (await carriersPage()).CarriersPage })),
  ImportTracking: lazy(async () => ({ default: (await importTrackingPage()).ImportTrackingPage })),
  EndOfDay: lazy(async () => ({ default: (await endOfDayPage()).EndOfDayPage })),
  Manifests: lazy(async () => ({ default: (await manifestsPage()).ManifestsPage })),
  Group: lazy(async () => ({ default: (await groupPage()).GroupPage })),
  Manifest: lazy(async () => ({ default: (await manifestPage()).ManifestPage })),
  Printing: lazy(async () => ({ default: (await printingPage()).PrintingPage })),
  Jobs: lazy(async () => ({ default: (await jobsPage()).JobsPage })),
  Import: lazy(async () => ({ default: (await importPage()).ImportPage })),
  Settings: lazy(async () => ({ default: (await settingsPage()).SettingsPage })),
}

/** Reads what no window begins with: names in every script, and the pages that are not shown yet, so that opening them never waits. */
export const readOtherPages = (): void => {
  requestIdleCallback(() => {
    void Promise.allSettled([
      import('../theme/large-fonts.ts'),
      import('#features/shipments/actions/action-dialog-of.tsx'),
      import('#features/shipments/export/export-dialog.tsx'),
      viewPage(),
      newPage(),
      benchPage(),
      carriersPage(),
      importTrackingPage(),
      endOfDayPage(),
      manifestsPage(),
      manifestPage(),
      groupPage(),
      printingPage(),
      jobsPage(),
      importPage(),
      settingsPage(),
    ])
  })
}
