/** Figures as they stand, beside what they should be. */
import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { instant, once } from '../../events/fields.ts';
import { saysTheSame } from '../recovery/decision.ts';
import type { Figure } from '../recovery/listening/figure.ts';
import { conditionHeld } from './faults.ts';
import { figureKey } from './figures.ts';
import { getItems, toItem } from './items.ts';
import type { Table } from './table.ts';

/** A figure as it should be, and what stands in its place. When it was told stands nowhere else, so it is not compared. */
export interface Beside {
  figure: Figure;
  stands: 'same' | 'missing' | 'different';
  /** What stands there as `toldAt`, whatever it is. */
  told?: unknown;
}

/** Nobody has kept it in the meantime: whoever does keeps all of it, as it should be. */
const asItWas = 'toldAt = :told';
const stillNotTold = 'attribute_not_exists(toldAt)';

const storedFigure = once(() => z.looseObject({ pk: z.string(), sk: z.string(), toldAt: z.optional(z.unknown()) }));
const isInstant = (value: unknown) => instant().safeParse(value).success;

/** What stands in the place of each of these figures, strongly consistent. */
export async function besideStored(table: Table, figures: readonly Figure[]): Promise<Beside[]> {
  const items = await getItems(table, figures.map(figureKey), true);
  return figures.map((figure, nth) => {
    const item = items[nth];
    if (item === undefined) return { figure, stands: 'missing' };
    const { pk: _, sk: outcomeId, toldAt: told, ...stored } = storedFigure().parse(item);
    const same = saysTheSame({ outcomeId, ...stored }, figure) && (told === undefined || isInstant(told));
    return { figure, stands: same ? 'same' : 'different', told };
  });
}

/** Puts a figure as it should be in its place, unless somebody has just done that. */
export async function mendFigure(table: Table, { figure, told }: Beside): Promise<void> {
  const { outcomeId: _, toldAt: __, ...fields } = figure;
  const put = new PutItemCommand({
    TableName: table.name,
    Item: toItem({ ...figureKey(figure), ...fields, ...(isInstant(told) && { toldAt: told }) }),
    ConditionExpression: told === undefined ? stillNotTold : asItWas,
    ...(told !== undefined && { ExpressionAttributeValues: toItem({ ':told': told }) }),
  });
  await conditionHeld(table.client.send(put));
}
