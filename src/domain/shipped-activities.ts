import cleaning from '../../data/activities/cleaning.json' with { type: 'json' };
import closureCheck from '../../data/activities/closure-check.json' with { type: 'json' };
import delivery from '../../data/activities/delivery.json' with { type: 'json' };
import directive from '../../data/activities/directive.json' with { type: 'json' };
import disinfection from '../../data/activities/disinfection.json' with { type: 'json' };
import gateCheck from '../../data/activities/gate-check.json' with { type: 'json' };
import householdVisit from '../../data/activities/household-visit.json' with { type: 'json' };
import inspection from '../../data/activities/inspection.json' with { type: 'json' };
import job from '../../data/activities/job.json' with { type: 'json' };
import patrol from '../../data/activities/patrol.json' with { type: 'json' };
import post from '../../data/activities/post.json' with { type: 'json' };
import publicity from '../../data/activities/publicity.json' with { type: 'json' };
import request from '../../data/activities/request.json' with { type: 'json' };
import returning from '../../data/activities/return.json' with { type: 'json' };
import screening from '../../data/activities/screening.json' with { type: 'json' };
import staff from '../../data/activities/staff.json' with { type: 'json' };
import supplyCheck from '../../data/activities/supply-check.json' with { type: 'json' };
import ventilation from '../../data/activities/ventilation.json' with { type: 'json' };
import waste from '../../data/activities/waste.json' with { type: 'json' };
import type { Activity } from './activity';

/**
 * What ships, the most common first. The build keeps all but the names as text until it is asked for: most commands
 * need the names alone.
 */
export const SHIPPED = [
  disinfection,
  patrol,
  gateCheck,
  householdVisit,
  waste,
  ventilation,
  cleaning,
  supplyCheck,
  inspection,
  publicity,
  closureCheck,
  staff,
  post,
  request,
  delivery,
  job,
  directive,
  screening,
  returning,
] as readonly unknown[] as readonly Activity[];
