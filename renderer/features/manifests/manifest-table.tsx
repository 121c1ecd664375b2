import { Alert } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { ManifestSummary } from '#shared/manifests/manifest.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { Card } from '#ui/layout/card.tsx'
import { MoreButton } from '#ui/table/more-button.tsx'
import { PlainTable } from '#ui/table/plain-table.tsx'
import classes from './manifests.module.css'
import { useManifests } from './use-manifests.ts'

/** The manifests that were made, newest first, page by page. */
export const ManifestTable = () => {
  const { t } = useTranslation('manifests')
  const query = useManifests()
  const manifests = query.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <Card title={t('made')}>
      {query.isError && (
        <Alert color="red" role="alert">
          {t('failed')}
        </Alert>
      )}
      {query.data && manifests.length === 0 && <p className={classes['quiet']}>{t('noManifests')}</p>}
      {manifests.length > 0 && (
        <PlainTable
          className={classes['table']}
          head={[t('when'), t('carrier'), { number: t('shipments') }, t('reference')]}
        >
          <tbody>
            {manifests.map((manifest) => (
              <ManifestRow key={manifest.reference} manifest={manifest} />
            ))}
          </tbody>
        </PlainTable>
      )}
      <MoreButton list={query}>{t('more')}</MoreButton>
    </Card>
  )
}

const ManifestRow = ({ manifest }: { readonly manifest: ManifestSummary }) => {
  const format = useFormat()
  const { t } = useTranslation('manifests')
  const { reference, created, carrier, shipment_count: count, withdrawn } = manifest
  // Where the program died while it was undone, the rest is undone from its page.
  const isThere = withdrawn === undefined || count > 0
  return (
    <tr>
      <td>
        <time dateTime={created} title={format.exactly(created)}>
          {format.moment(created)}
        </time>
      </td>
      <td>
        <bdi>{carrier.name}</bdi>
      </td>
      <td data-number>{isThere && format.number(count)}</td>
      <td>
        {isThere ? (
          <Link href={`/manifests/${reference}`} className={classes['code'] ?? ''} dir="ltr">
            {reference}
          </Link>
        ) : (
          <bdi dir="ltr" className={`${classes['code']} ${classes['withdrawn']}`}>
            {reference}
          </bdi>
        )}
        {withdrawn !== undefined && (
          <span className={classes['withdrawn']} title={format.exactly(withdrawn)}>
            {' '}
            {t('undo.was')}
          </span>
        )}
      </td>
    </tr>
  )
}
