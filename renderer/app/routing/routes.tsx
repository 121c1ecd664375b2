import { memo, Suspense, useEffect } from 'react'
import { Redirect, Route, Switch, useLocation } from 'wouter'
import { ShipmentsPage } from '#features/shipments/list/shipments-page.tsx'
import { rememberViewed } from '#features/shipments/parts/list-context.ts'
import { isReference } from '#shared/reference.ts'
import { ErrorBoundary } from '../shell/error-boundary.tsx'
import { NoSuchPage } from '../shell/no-such-page.tsx'
import { pages, readOtherPages } from './pages.tsx'
import { useOnceQuiet } from './use-once-quiet.ts'

/** The pages of the program by their addresses; what changes around them draws none of them anew. */
export const Routes = memo(() => {
  const [path] = useLocation()
  useOnceQuiet(readOtherPages)
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
          <Route path="/shipments/new" component={pages.NewShipment} />
          <Route path="/shipments/:reference/edit">
            {({ reference }) => <pages.EditShipment key={reference} reference={reference} />}
          </Route>
          <Route path="/shipments/:reference">
            {({ reference }) => <pages.Shipment key={reference} reference={reference} />}
          </Route>
          <Route path="/pack" component={pages.Bench} />
          <Route path="/carriers">
            <pages.Carriers />
          </Route>
          <Route path="/carriers/:service">
            {({ service }) => <pages.Carriers key={service} service={service} />}
          </Route>
          <Route path="/tracking/import" component={pages.ImportTracking} />
          <Route path="/end-of-day" component={pages.EndOfDay} />
          <Route path="/groups/:reference">
            {({ reference }) => <pages.Group key={reference} reference={reference} />}
          </Route>
          <Route path="/manifests" component={pages.Manifests} />
          <Route path="/manifests/:reference">
            {({ reference }) => <pages.Manifest key={reference} reference={reference} />}
          </Route>
          <Route path="/printing" component={pages.Printing} />
          <Route path="/transfer" component={pages.Jobs} />
          <Route path="/transfer/import" component={pages.Import} />
          <Route path="/settings/:section?">
            {({ section }) => <pages.Settings section={section ?? 'general'} />}
          </Route>
          <Route component={NoSuchPage} />
        </Switch>
      </Suspense>
    </ErrorBoundary>
  )
})

/** What is shown anew when it changes. The sections of the settings are one page, in which the focus stays. */
const pageOf = (path: string): string => (path.startsWith('/settings') ? '/settings' : path)
