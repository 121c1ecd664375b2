import { Alert, Button } from '@mantine/core'
import { IconTruck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'wouter'
import { LeadsOnly } from '#contract/operators/leads-only.tsx'
import { EmptyState } from '#ui/layout/empty-state.tsx'
import { tabAddress } from './address.ts'
import { CarrierEditor } from './edit/carrier-editor.tsx'
import { CatalogueView } from './list/catalogue-view.tsx'
import { findEditing } from './model/find-editing.ts'
import { useCatalogue } from './state/use-catalogue.ts'
import { useChanges } from './state/use-changes.ts'

/** The carriers of the desk and what they offer; with a service, or a carrier in the address, that one's editor. */
export const CarriersPage = ({ service }: { readonly service?: string }) => {
  const { t } = useTranslation('carriers')
  const [query] = useSearchParams()
  const { data: catalogue, isError } = useCatalogue()
  const changes = useChanges()
  if (isError) {
    return (
      <Alert color="red" role="alert">
        {t('failed.read')}
      </Alert>
    )
  }
  if (!catalogue || !changes.isRead) return undefined
  const key = query.get('carrier')
  if (service === undefined && key === null) {
    const tab = query.get('tab') === 'groups' ? 'groups' : 'carriers'
    return (
      <LeadsOnly right="catalogue" fills>
        <CatalogueView catalogue={catalogue} changes={changes} tab={tab} />
      </LeadsOnly>
    )
  }
  const editing = findEditing(catalogue, changes.drafts, { service, key, id: query.get('service') })
  if (!editing) return <NotThere />
  return (
    <LeadsOnly right="catalogue" fills>
      <CarrierEditor editing={editing} changes={changes} />
    </LeadsOnly>
  )
}

const NotThere = () => {
  const { t } = useTranslation('carriers')
  return (
    <EmptyState
      icon={<IconTruck size={32} />}
      title={t('missing.title')}
      help={t('missing.help')}
      actions={
        <Button component={Link} href={tabAddress('carriers')} variant="filled">
          {t('edit.back')}
        </Button>
      }
    />
  )
}
