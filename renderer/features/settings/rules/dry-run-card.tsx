import { Button, Group, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#app/i18n/use-format.ts'
import { RefusalAlert } from '#contract/refusal-alert.tsx'
import { useTRPC } from '#trpc/client.ts'
import { Card } from '#ui/layout/card.tsx'
import { PlainTable } from '#ui/table/plain-table.tsx'
import { useRuleWords } from './use-rule-words.ts'

/** What the rules would have done with the last orders; nothing is changed. */
export const DryRunCard = () => {
  const { t } = useTranslation('settings-lists')
  const format = useFormat()
  const words = useRuleWords()
  const { data, isFetching, error, refetch } = useQuery(
    useTRPC().rules.dryRun.queryOptions({ take: 50 }, { enabled: false, gcTime: 0 }),
  )
  return (
    <Card title={t('rules.dryRun')} wide>
      <Text c="dimmed">{t('rules.dryRunHelp')}</Text>
      <Group>
        <Button loading={isFetching} onClick={() => void refetch()}>
          {t('rules.try')}
        </Button>
        <Text c="dimmed" role="status">
          {data ? t('rules.tried', { count: data.shipments }) : ''}
        </Text>
      </Group>
      {error && <RefusalAlert error={error} />}
      {data && (
        <PlainTable
          className={undefined}
          head={[
            t('rules.rule'),
            { number: t('rules.matches') },
            { number: t('rules.applies') },
            t('rules.example'),
          ]}
        >
          <tbody>
            {data.rules.map(({ name, is_on: isOn, matches, applies, examples: [example] }) => (
              <tr key={name}>
                <td>
                  <bdi>{name}</bdi>
                  {!isOn && ` (${t('rules.off')})`}
                </td>
                <td data-number>{format.number(matches)}</td>
                <td data-number>{format.number(applies)}</td>
                <td>
                  {example && (
                    <>
                      <bdi>{example.custom_reference ?? example.reference.slice(-6)}</bdi> →{' '}
                      {words.effects(example.sets)}
                    </>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </PlainTable>
      )}
    </Card>
  )
}
