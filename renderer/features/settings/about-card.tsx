import { Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { CopyDiagnostics } from '#contract/copy-diagnostics.tsx'
import { useTRPC } from '#trpc/client.ts'
import { Card } from '#ui/layout/card.tsx'
import classes from './settings-page.module.css'

/** Which program this is, what it is made of and under which terms it comes. */
export const AboutCard = () => {
  const { t } = useTranslation('settings')
  const trpc = useTRPC()
  const { data: about, isError } = useQuery(trpc.desk.about.queryOptions())
  const { data: diagnostics } = useQuery(trpc.desk.diagnostics.queryOptions())
  const versions = about && [
    { name: t('about.program'), version: about.program_version },
    ...(about.versions.electron === undefined
      ? []
      : [{ name: t('about.electron'), version: about.versions.electron }]),
    { name: t('about.node'), version: about.versions.node },
    { name: t('about.sqlite'), version: about.versions.sqlite },
  ]
  return (
    <Card title={t('about.title')}>
      {isError && <Text role="alert">{t('about.failed')}</Text>}
      {versions && (
        <dl className={classes['facts']}>
          {versions.map(({ name, version }) => (
            <div key={name} style={{ display: 'contents' }}>
              <dt>{name}</dt>
              <dd>
                <bdi dir="ltr">{version}</bdi>
              </dd>
            </div>
          ))}
        </dl>
      )}
      <CopyDiagnostics text={diagnostics?.text} />
      <Text>{t('about.licence')}</Text>
      <Text c="dimmed" fz="xs">
        {t('about.fonts')} {t('about.libraries')}
      </Text>
    </Card>
  )
}
