import { describe, expect, test } from 'vitest';
import { ConfigurationFault, configFrom } from '../../shared/lambda/config.ts';
import { servicesFrom } from '../../shared/lambda/services.ts';

const whole = { SERVICE_NAME: 'hotline-calls', STAGE: 'dev', TABLE_NAME: 'a-table', BUS_NAME: 'a-bus' };

function faultOf(make: () => unknown): unknown {
  try {
    make();
  } catch (error) {
    return error;
  }
  return undefined;
}

describe('what a function is told at its start', () => {
  test('is read from its environment', () => {
    const config = { service: 'hotline-calls', stage: 'dev', table: 'a-table', bus: 'a-bus' };
    expect(configFrom({ ...whole, SOMETHING_ELSE: 'x' })).toEqual(config);
  });

  test.each(Object.keys(whole))('it does not start without %s, and says so without any value', (name) => {
    for (const value of [undefined, '', ' \t']) {
      const fault = faultOf(() => configFrom({ ...whole, [name]: value }));
      expect(fault).toBeInstanceOf(ConfigurationFault);
      expect(fault).toMatchObject({ message: `missing or empty in the environment: ${name}` });
    }
  });

  test('everything that is missing is named at once', () => {
    const fault = faultOf(() => servicesFrom({ TABLE_NAME: 'a-table', PASSWORD: 'Geheimnis' }));
    expect(String(fault)).toBe(
      'ConfigurationFault: missing or empty in the environment: SERVICE_NAME, STAGE, BUS_NAME',
    );
  });
});
