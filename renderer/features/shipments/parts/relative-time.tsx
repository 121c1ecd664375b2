import { describeTime } from './describe-time.ts'
import { formatExactly } from './format.ts'
import { useLocale } from './use-format.ts'
import { useNow } from './use-now.ts'

/** A moment as people say it, ticking along; exact on hover. `at` is ISO 8601. */
export const RelativeTime = ({ at }: { readonly at: string }) => {
  const locale = useLocale()
  const now = useNow()
  return (
    <time dateTime={at} title={formatExactly(at, locale)}>
      {describeTime(Date.parse(at), now, locale)}
    </time>
  )
}
