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
      .mutation(({ input }) => rules.save(input)),
    remove: leadCommand('settings')
      .input(normalized(ruleByName))
      .mutation(({ input }) => rules.remove(input.name)),
    move: leadCommand('settings')
      .input(normalized(moveRuleRequest))
      .mutation(({ input }) => rules.move(input)),
    dryRun: query
      .input(normalized(dryRunRequest.prefault({})))
      .query(({ input }) => rules.dryRun(input.take)),
  })
