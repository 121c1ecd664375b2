import { Checkbox, Select, SimpleGrid, Stack, Switch, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { leadRights } from '#shared/operators/lead-right.ts'
import { RefusalAlert } from '#contract/refusal-alert.tsx'
import { useSaveOperatorRules } from '#trpc/mutations/operators.ts'
import { Card } from '#ui/layout/card.tsx'
import classes from '../settings-page.module.css'
import { useSettings } from '../use-settings.ts'

/** After how many minutes a desk can lock itself. */
const minutes = [1, 2, 5, 10, 15, 30, 60] as const

/** When the desk locks itself, and what only leads may do; each choice counts at once. */
export const OperatorRules = () => {
  const { t } = useTranslation('operators')
  const { settings } = useSettings()
  const { mutate: save, error } = useSaveOperatorRules()
  if (!settings) return undefined
  const { leads_only: kept, lock_after_seconds: seconds, badge_needs_pin: needsPin } = settings
  const chosen = Math.ceil(seconds / 60)
  const choices = [...new Set([0, ...minutes, chosen])].toSorted((one, other) => one - other)
  return (
    <div className={classes['cards']}>
      <Card title={t('rules.signingOn')}>
        <Select
          label={t('rules.lockAfter')}
          allowDeselect={false}
          value={String(chosen)}
          data={choices.map((count) => ({
            value: String(count),
            label: count === 0 ? t('rules.never') : t('rules.minutes', { count }),
          }))}
          onChange={(value) => save({ lock_after_seconds: Number(value) * 60 })}
        />
        <Switch
          label={t('rules.badgeNeedsPin')}
          description={t('rules.badgeNeedsPinHint')}
          checked={needsPin}
          onChange={(event) => save({ badge_needs_pin: event.currentTarget.checked })}
        />
        <Text c="dimmed" fz="sm">
          {t('rules.start')}
        </Text>
      </Card>
      <Card title={t('rules.leadsOnly')}>
        <Stack gap="xs">
          <SimpleGrid cols={1} verticalSpacing="xs">
            {leadRights.map((right) => (
              <Checkbox
                key={right}
                label={t(`rights.${right}`)}
                checked={kept.includes(right)}
                onChange={(event) =>
                  save({
                    leads_only: event.currentTarget.checked
                      ? [...kept, right]
                      : kept.filter((one) => one !== right),
                  })
                }
              />
            ))}
          </SimpleGrid>
          <Text c="dimmed" fz="sm">
            {t('rules.always')}
          </Text>
        </Stack>
      </Card>
      {error && <RefusalAlert error={error} />}
    </div>
  )
}
