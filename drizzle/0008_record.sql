CREATE TABLE "api_keys" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"hash" text NOT NULL,
	"issued_by" text NOT NULL,
	"issued_at" timestamp (3) with time zone NOT NULL,
	"last_used_at" timestamp (3) with time zone,
	"revoked_at" timestamp (3) with time zone,
	CONSTRAINT "api_keys_hash_unique" UNIQUE("hash")
);
--> statement-breakpoint
CREATE TABLE "messages" (
	"id" text PRIMARY KEY NOT NULL,
	"number" bigint GENERATED ALWAYS AS IDENTITY (sequence name "messages_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"appointment_id" text NOT NULL,
	"sender" text NOT NULL,
	"text" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"read_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "patient_profiles" (
	"patient_id" text PRIMARY KEY NOT NULL,
	"date_of_birth" date,
	"sex" text,
	"phone" text DEFAULT '' NOT NULL,
	"allergies" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"conditions" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"medicines" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"saved_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "prescription_templates" (
	"id" text PRIMARY KEY NOT NULL,
	"doctor_id" text NOT NULL,
	"name" text NOT NULL,
	"content" jsonb NOT NULL,
	"saved_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "record_reads" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "record_reads_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"patient_id" text NOT NULL,
	"appointment_id" text,
	"reader_id" text NOT NULL,
	"what" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "appointments" ADD COLUMN "ended_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "consultations" ADD COLUMN "notes_version" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "consultations" ADD COLUMN "notes_saved_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "consultations" ADD COLUMN "ai_analysis_version" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "consultations" ADD COLUMN "ai_analysis_saved_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "consultations" ADD COLUMN "ai_analysis_key_id" text;--> statement-breakpoint
ALTER TABLE "consultations" ADD COLUMN "ai_analysis_accepted_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "doctor_days" ADD COLUMN "notes_closed_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "prescriptions" ADD COLUMN "content" jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "prescriptions" ADD COLUMN "draft_version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "prescriptions" ADD COLUMN "saved_at" timestamp (3) with time zone NOT NULL;--> statement-breakpoint
ALTER TABLE "prescriptions" ADD COLUMN "is_empty" boolean NOT NULL;--> statement-breakpoint
ALTER TABLE "prescriptions" ADD COLUMN "is_held" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "prescriptions" ADD COLUMN "correction_reason" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "prescriptions" ADD COLUMN "code" text NOT NULL;--> statement-breakpoint
ALTER TABLE "prescriptions" ADD COLUMN "seal" text NOT NULL;--> statement-breakpoint
ALTER TABLE "prescriptions" ADD COLUMN "issued_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "api_keys" ADD CONSTRAINT "api_keys_issued_by_user_id_fk" FOREIGN KEY ("issued_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_appointment_id_appointments_id_fk" FOREIGN KEY ("appointment_id") REFERENCES "public"."appointments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "patient_profiles" ADD CONSTRAINT "patient_profiles_patient_id_user_id_fk" FOREIGN KEY ("patient_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "prescription_templates" ADD CONSTRAINT "prescription_templates_doctor_id_doctors_id_fk" FOREIGN KEY ("doctor_id") REFERENCES "public"."doctors"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "record_reads" ADD CONSTRAINT "record_reads_patient_id_user_id_fk" FOREIGN KEY ("patient_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "record_reads" ADD CONSTRAINT "record_reads_appointment_id_appointments_id_fk" FOREIGN KEY ("appointment_id") REFERENCES "public"."appointments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "record_reads" ADD CONSTRAINT "record_reads_reader_id_user_id_fk" FOREIGN KEY ("reader_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "messages_appointment" ON "messages" USING btree ("appointment_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "prescription_templates_doctor_name" ON "prescription_templates" USING btree ("doctor_id","name");--> statement-breakpoint
CREATE INDEX "record_reads_patient" ON "record_reads" USING btree ("patient_id","at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "appointments_patient_history" ON "appointments" USING btree ("patient_id","date" DESC NULLS FIRST,"ended_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE "appointments"."status" = 'completed';--> statement-breakpoint
CREATE INDEX "appointments_patient_doctor_history" ON "appointments" USING btree ("patient_id","doctor_id","date" DESC NULLS FIRST,"ended_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE "appointments"."status" = 'completed';--> statement-breakpoint
CREATE INDEX "appointments_doctor_history" ON "appointments" USING btree ("doctor_id","date" DESC NULLS FIRST,"ended_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE "appointments"."status" = 'completed';--> statement-breakpoint
ALTER TABLE "prescriptions" DROP COLUMN "medications";--> statement-breakpoint
ALTER TABLE "prescriptions" DROP COLUMN "advice";--> statement-breakpoint
ALTER TABLE "prescriptions" DROP COLUMN "warnings";--> statement-breakpoint
ALTER TABLE "prescriptions" DROP COLUMN "emergency";--> statement-breakpoint
ALTER TABLE "prescriptions" DROP COLUMN "follow_up";--> statement-breakpoint
ALTER TABLE "prescriptions" ADD CONSTRAINT "prescriptions_code_unique" UNIQUE("code");--> statement-breakpoint
UPDATE "appointments" SET "ended_at" = "consultations"."ended_at" FROM "consultations" WHERE "consultations"."appointment_id" = "appointments"."id";
