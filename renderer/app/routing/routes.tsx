import { Suspense, useEffect } from 'react'
import { Redirect, Route, Switch, useLocation } from 'wouter'
import { ShipmentsPage } from '#features/shipments/list/shipments-page.tsx'
import { rememberViewed } from '#features/shipments/parts/list-context.ts'
import { isReference } from '#shared/reference.ts'
import { ErrorBoundary } from '../shell/error-boundary.tsx'
import { NoSuchPage } from '../shell/no-such-page.tsx'
import {
  CarriersPage,
  EditShipmentPage,
  EndOfDayPage,
  ImportPage,
  JobsPage,
  ManifestPage,
  ManifestsPage,
  NewShipmentPage,
  readOtherPages,
  SettingsPage,
  ShipmentPage,
  ImportTrackingPage,
} from './pages.tsx'

/** The pages of the program by their addresses. */
export const Routes = () => {
  const [path] = useLocation()
  useEffect(readOtherPages, [])
  useEffect(() => {
    const [, , shown] = path.split('/')
    if (shown !== undefined && isReference('shipment', shown)) rememberViewed(shown)
  }, [path])
  return (
    <ErrorBoundary key={pageOf(path)}>
      <Suspense fallback={null}>
        <Switch>
          <Route path="/">
            <Redirect to="/shipments" replace />
          </Route>
          <Route path="/shipments" component={ShipmentsPage} />
          <Route path="/shipments/new" component={NewShipmentPage} />
          <Route path="/shipments/:reference/edit">
            {({ reference }) => <EditShipmentPage key={reference} reference={reference} />}
          </Route>
          <Route path="/shipments/:reference">
            {({ reference }) => <ShipmentPage key={reference} reference={reference} />}
          </Route>
          <Route path="/carriers">
            <CarriersPage />
          </Route>
          <Route path="/carriers/:service">
            {({ service }) => <CarriersPage key={service} service={service} />}
          </Route>
          <Route path="/tracking/import" component={ImportTrackingPage} />
          <Route path="/end-of-day" component={EndOfDayPage} />
          <Route path="/manifests" component={ManifestsPage} />
          <Route path="/manifests/:reference">
            {({ reference }) => <ManifestPage key={reference} reference={reference} />}
          </Route>
          <Route path="/transfer" component={JobsPage} />
          <Route path="/transfer/import" component={ImportPage} />
          <Route path="/settings/:section?">
            {({ section }) => <SettingsPage section={section ?? 'general'} />}
          </Route>
          <Route component={NoSuchPage} />
        </Switch>
      </Suspense>
    </ErrorBoundary>
  )
}

/** What is shown anew when it changes. The sections of the settings are one page, in which the focus stays. */
const pageOf = (path: string): string => (path.startsWith('/settings') ? '/settings' : path)
