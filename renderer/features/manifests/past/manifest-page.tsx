import { Button, Title } from '@mantine/core'
import { IconFileOff } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import type { Manifest } from '#shared/manifests/manifest.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTRPC } from '#trpc/client.ts'
import { Card } from '#ui/layout/card.tsx'
import { EmptyState } from '#ui/layout/empty-state.tsx'
import { HandoverSteps } from '../handover-steps.tsx'
import classes from '../manifests.module.css'
import { OpenDocument } from './open-document.tsx'
import { ServicesTable } from '../services-table.tsx'
import { ShipmentsTable } from './shipments-table.tsx'

/** One manifest: whose it is, what it holds, and the way to its print. */
export const ManifestPage = ({ reference }: { readonly reference: string }) => {
  const { data: manifest, isError } = useQuery(useTRPC().manifests.get.queryOptions({ reference }))
  if (isError) return <MissingManifest />
  return manifest ? <ManifestView manifest={manifest} /> : null
}

const ManifestView = ({ manifest }: { readonly manifest: Manifest }) => {
  const { t } = useTranslation('manifests')
  const format = useFormat()
  const [, navigate] = useLocation()
  const { reference, carrier, created, shipments, services, gone_on: goneOn } = manifest
  return (
    <OpenDocument
      reference={reference}
      tools={
        <HandoverSteps
          reference={reference}
          carrier={carrier.name ?? ''}
          count={shipments.length}
          goneOn={goneOn}
          isWithdrawn={manifest.withdrawn !== undefined}
          onUndone={() => navigate('/end-of-day')}
        />
      }
      title={
        <div>
          <Title order={1}>
            <bdi>{carrier.name}</bdi>
          </Title>
          <p className={classes['summary']}>
            <time dateTime={created} title={format.exactly(created)}>
              {format.moment(created)}
            </time>
            <span>{t('count', { count: shipments.length })}</span>
            <bdi dir="ltr" className={classes['code']}>
              {reference}
            </bdi>
          </p>
        </div>
      }
    >
      <Card title={t('page.services')}>
        <ServicesTable services={services} />
      </Card>
      <Card title={t('page.shipments')}>
        <ShipmentsTable references={shipments} />
      </Card>
    </OpenDocument>
  )
}

const MissingManifest = () => {
  const { t } = useTranslation('manifests')
  return (
    <EmptyState
      icon={<IconFileOff size={32} />}
      title={t('page.missingTitle')}
      help={t('page.missingHelp')}
      actions={
        <Button component={Link} href="/end-of-day" variant="default">
          {t('page.back')}
        </Button>
      }
    />
  )
}
