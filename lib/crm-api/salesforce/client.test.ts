import { salesforcePeer } from '../../testing/crm-servers/peers.ts';
import { describeClient } from '../contract.ts';

describeClient('Salesforce', salesforcePeer);
