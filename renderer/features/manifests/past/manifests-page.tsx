import { Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Page } from '#ui/layout/page.tsx'
import { ManifestsLink } from './manifests-link.tsx'
import { ManifestTable } from '../manifest-table.tsx'

/** Every manifest that this desk has made. */
export const ManifestsPage = () => {
  const { t } = useTranslation('manifests')
  return (
    <Page above={<ManifestsLink />} title={<Title order={1}>{t('all')}</Title>}>
      <ManifestTable />
    </Page>
  )
}
