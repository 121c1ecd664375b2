import { lazy } from 'react'

const viewPage = () => import('#features/shipments/view/shipment-page.tsx')
const newPage = () => import('#features/shipments/new/new-shipment-page.tsx')
const editPage = () => import('#features/shipments/new/edit-shipment-page.tsx')
const carriersPage = () => import('#features/carriers/carriers-page.tsx')
const importTrackingPage = () => import('#features/shipments/tracking/import/import-tracking-page.tsx')
const endOfDayPage = () => import('#features/manifests/end-of-day-page.tsx')
const manifestsPage = () => import('#features/manifests/manifests-page.tsx')
const manifestPage = () => import('#features/manifests/manifest-page.tsx')
const jobsPage = () => import('#features/transfer/jobs/jobs-page.tsx')
const importPage = () => import('#features/transfer/import/import-page.tsx')
const settingsPage = () => import('#features/settings/settings-page.tsx')

// The list is what a window opens with: the other pages come when they are asked for, or in the first idle moment.
export const ShipmentPage = lazy(async () => ({ default: (await viewPage()).ShipmentPage }))
export const NewShipmentPage = lazy(async () => ({ default: (await newPage()).NewShipmentPage }))
export const EditShipmentPage = lazy(async () => ({ default: (await editPage()).EditShipmentPage }))
export const CarriersPage = lazy(async () => ({ default: (await carriersPage()).CarriersPage }))
export const ImportTrackingPage = lazy(async () => ({
  default: (await importTrackingPage()).ImportTrackingPage,
}))
export const EndOfDayPage = lazy(async () => ({ default: (await endOfDayPage()).EndOfDayPage }))
export const ManifestsPage = lazy(async () => ({ default: (await manifestsPage()).ManifestsPage }))
export const ManifestPage = lazy(async () => ({ default: (await manifestPage()).ManifestPage }))
export const JobsPage = lazy(async () => ({ default: (await jobsPage()).JobsPage }))
export const ImportPage = lazy(async () => ({ default: (await importPage()).ImportPage }))
export const SettingsPage = lazy(async () => ({ default: (await settingsPage()).SettingsPage }))

/** Reads the pages that are not shown yet, so that opening them never waits. */
export const readOtherPages = (): void => {
  requestIdleCallback(() => {
    void Promise.allSettled([
      viewPage(),
      newPage(),
      carriersPage(),
      importTrackingPage(),
      endOfDayPage(),
      manifestsPage(),
      manifestPage(),
      jobsPage(),
      importPage(),
      settingsPage(),
    ])
  })
}
