ALTER TABLE "doctor_settings" RENAME COLUMN "room" TO "door";--> statement-breakpoint
DROP INDEX "appointments_day_patient_live";--> statement-breakpoint
CREATE UNIQUE INDEX "appointments_day_patient_live" ON "appointments" USING btree ("doctor_day_id","patient_id") WHERE "appointments"."status" in ('booked', 'waiting', 'called', 'in_consultation', 'interrupted');