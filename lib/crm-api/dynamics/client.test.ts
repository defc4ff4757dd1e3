import { dynamicsPeer } from '../../testing/crm-servers/peers.ts';
import { describeClient } from '../contract.ts';

describeClient('Dynamics 365', dynamicsPeer);
