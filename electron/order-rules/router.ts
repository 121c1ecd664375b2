import {
  dryRunRequest,
  moveRuleRequest,
  ruleByName,
  saveRuleRequest,
} from '#shared/order-rules/order-rule.ts'
import { leadCommand, normalized, query, router } from '../trpc/init.ts'
import type { OrderRuleService } from './service.ts'

export const createOrderRulesRouter = (rules: OrderRuleService) =>
  router({
    list: query.query(() => rules.list()),
    save: leadCommand('settings')
      .input(normalized(saveRuleRequest))
      .mutation(({ input, ctx }) => rules.save(input, ctx.actor)),
    remove: leadCommand('settings')
      .input(normalized(ruleByName))
      .mutation(({ input, ctx }) => rules.remove(input.name, ctx.actor)),
    move: leadCommand('settings')
      .input(normalized(moveRuleRequest))
      .mutation(({ input, ctx }) => rules.move(input, ctx.actor)),
    dryRun: query
      .input(normalized(dryRunRequest.prefault({})))
      .query(({ input }) => rules.dryRun(input.take)),
  })
